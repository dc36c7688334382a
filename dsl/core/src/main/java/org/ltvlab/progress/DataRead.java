package org.ltvlab.progress;

/**
 * What was read: enough to prove later that the same data was read again.
 *
 * @param name the file's name without its folders, or a name for a frame
 * @param sha256 of the bytes as they lay on the disk, in lower-case hexadecimal
 * @param bytes the size on the disk
 * @param rows the records read, without the header
 * @param rowsLeftOut how many of them were left out, under the reasons that the validation names
 */
public record DataRead(String name, String sha256, long bytes, long rows, long rowsLeftOut) {
    /** The file, its size and its fingerprint. */
    @Override
    public String toString() {
        return name + ": " + rows + " rows, " + bytes + " bytes, sha256 " + sha256;
    }
}
