package org.ltvlab.jupyter.comm;

import com.google.gson.JsonObject;
import java.util.List;
import org.ltvlab.shell.output.CellOutput;

/**
 * What a front end says through a comm.
 *
 * @param data what it says
 * @param metadata about it
 * @param buffers binary parts
 * @param output shows things as part of the work on this message
 */
public record CommMessage(JsonObject data, JsonObject metadata, List<byte[]> buffers, CellOutput output) {
    public CommMessage {
        buffers = List.copyOf(buffers);
    }
}
