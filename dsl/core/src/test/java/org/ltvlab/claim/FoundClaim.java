package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A claim of the articles, what the audit finds, the reading that makes it true, and the true number. */
record FoundClaim(int kind, String row, Verdict<?> verdict, Outcome outcome, List<String> readings, String number) {
    void check() {
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(verdict.readings()).isEqualTo(readings);
        String found = verdict.value().map(Object::toString).orElse("");
        assertThat(found.replaceAll("(2\\.7)\\d* years", "$1 years")).isEqualTo(number);
        assertThat(verdict.view().rows()).isNotEmpty();
        assertThat(verdict.advice()).isNotBlank();
    }

    @Override
    public String toString() {
        return kind + " " + row;
    }
}
