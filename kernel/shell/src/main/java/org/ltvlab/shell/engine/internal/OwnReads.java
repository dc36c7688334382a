package org.ltvlab.shell.engine.internal;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The variables that a class reads itself to compute their first values, as in {@code double total = 1.1 * total;}. What
 * a lambda in there does later is another matter.
 */
final class OwnReads extends ClassVisitor {
    /** What JShell calls the method that runs a piece. */
    private static final String RUNNING = "do_it$";

    private final String owner;
    private final Set<String> found = new HashSet<>();

    private OwnReads(String owner) {
        super(GuardedCode.API);
        this.owner = owner;
    }

    static Set<String> of(byte[] code) {
        ClassReader reader = new ClassReader(code);
        OwnReads reads = new OwnReads(reader.getClassName());
        reader.accept(reads, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return reads.found;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        return !name.startsWith(RUNNING)
                ? null
                : new MethodVisitor(GuardedCode.API) {
                    @Override
                    public void visitFieldInsn(int opcode, String type, String field, String fieldDescriptor) {
                        if (opcode == Opcodes.GETSTATIC && type.equals(owner)) {
                            found.add(field);
                        }
                    }
                };
    }
}
