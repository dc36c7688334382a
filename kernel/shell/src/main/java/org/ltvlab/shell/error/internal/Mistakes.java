package org.ltvlab.shell.error.internal;

import java.util.List;
import java.util.Optional;

/** Finds the mistake behind a compiler's complaint; what no rule knows is told in the compiler's own words. */
public final class Mistakes {
    private final List<Rule> rules;

    /** Rules that look for near names among {@code names}. */
    public Mistakes(Names names) {
        this.rules = List.of(
                new Limits(),
                new TypedCharacters(),
                new Habits(),
                new OtherHabits(),
                new Declarations(),
                new Brackets(),
                new Punctuation(),
                new Members(names),
                new Foreign(),
                new UnknownNames(names),
                new Constructors(names),
                new Values(),
                new Operators(names),
                new Grammar());
    }

    /** The mistake behind {@code complaint}. */
    public Mistake explain(Complaint complaint) {
        return rules.stream()
                .map(rule -> rule.explain(complaint))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Mistake.at(complaint, complaint.ja(), complaint.en()));
    }
}
