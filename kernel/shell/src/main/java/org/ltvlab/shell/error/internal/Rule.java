package org.ltvlab.shell.error.internal;

import java.util.Optional;

/** Recognises one family of mistakes behind the compiler's complaints. */
@FunctionalInterface
interface Rule {
    /** The mistake behind {@code complaint}, if it is one of this family. */
    Optional<Mistake> explain(Complaint complaint);
}
