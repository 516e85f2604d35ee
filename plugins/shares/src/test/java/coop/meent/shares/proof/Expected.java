package coop.meent.shares.proof;

import static org.assertj.core.api.Assertions.assertThat;

/// What an inspection must have found.
final class Expected {
    private Expected() {}

    /// Expects a finding, and a sentence of it that names the register and the entry.
    static void in(Inspection found, long seq, Fault fault, String detail) {
        assertThat(found.findings())
                .anySatisfy(it -> {
                    assertThat(it.seq()).isEqualTo(seq);
                    assertThat(it.fault()).isEqualTo(fault);
                    assertThat(it.detail()).contains(detail);
                    assertThat(it.line("Register 1")).startsWith("Register 1, entry " + seq + ": ");
                });
    }
}
