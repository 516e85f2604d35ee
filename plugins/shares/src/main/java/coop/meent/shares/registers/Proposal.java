package coop.meent.shares.registers;

import coop.meent.shares.ledger.By;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// Something that one person of a cooperative wants done and another must agree to.
///
/// @param register id of the register
/// @param no within the register
/// @param kind what it is, as its [Proposed] says
/// @param draft JSON, as its [Proposed] reads it; ids and figures, never personal data
/// @param by who asked; its approver is empty until somebody agreed
/// @param reason why it was refused
public record Proposal(
        long register,
        int no,
        String kind,
        String draft,
        By by,
        Instant askedAt,
        Instant expiresAt,
        OptionalLong decidedBy,
        Optional<Instant> decidedAt,
        Optional<Outcome> outcome,
        String reason) {
    /// What became of it.
    public enum Outcome {
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /// Where it stands.
    public enum State {
        WAITING,
        EXPIRED,
        APPROVED,
        REFUSED,
        WITHDRAWN
    }

    /// {@return where it stands at a moment}
    public State state(Instant now) {
        return outcome.map(it -> State.valueOf(it.name()))
                .orElse(now.isBefore(expiresAt) ? State.WAITING : State.EXPIRED);
    }

    /// {@return the address of its page}
    public String path() {
        return "/shares/" + register + "/proposals/" + no;
    }
}
