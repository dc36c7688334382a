package org.ltvlab.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ltvlab.claim.Outcome.HOLDS;

/** A claim that is right as it stands: the audit must raise no alarm. */
record RightClaim(String row, Verdict<?> verdict) {
    static RightClaim right(String row, Verdict<?> verdict) {
        return new RightClaim(row, verdict);
    }

    void check() {
        assertThat(verdict.outcome()).as(verdict.toString()).isEqualTo(HOLDS);
        assertThat(verdict.readings()).isEmpty();
    }

    @Override
    public String toString() {
        return row;
    }
}
