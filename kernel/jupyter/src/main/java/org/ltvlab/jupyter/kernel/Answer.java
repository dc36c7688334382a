package org.ltvlab.jupyter.kernel;

import com.google.gson.JsonObject;
import java.util.Optional;

/**
 * What a handler gives back.
 *
 * @param reply the content of the reply, if the request has one
 * @param afterwards what happens once the reply and the idle state are on their way
 */
record Answer(Optional<JsonObject> reply, Runnable afterwards) {
    static Answer of(JsonObject reply) {
        return new Answer(Optional.of(reply), () -> {});
    }

    static Answer none() {
        return new Answer(Optional.empty(), () -> {});
    }

    Answer then(Runnable task) {
        return new Answer(reply, task);
    }
}
