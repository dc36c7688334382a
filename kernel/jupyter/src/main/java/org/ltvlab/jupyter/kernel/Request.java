package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import org.ltvlab.jupyter.protocol.Message;
import org.ltvlab.jupyter.protocol.Port;

/**
 * A request that is being answered.
 *
 * @param message what arrived
 * @param port where it arrived, and where its reply goes
 * @param interruptsBefore how many interrupts there had been when the work on it began
 */
record Request(Message message, Port port, long interruptsBefore) {
    JsonObject content() {
        return message.content();
    }
}
