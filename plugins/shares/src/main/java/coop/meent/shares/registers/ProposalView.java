package coop.meent.shares.registers;

import coop.meent.shares.registers.Proposal.State;
import java.time.Instant;
import java.util.Locale;

/// A proposal as its template reads it.
///
/// @param proposal what was asked
/// @param state where it stands today
/// @param line what tells it from others of its kind
/// @param about page on which one sees what it is about
/// @param asker name of who asked; empty once erased
/// @param decider name of who decided
record ProposalView(
        Proposal proposal, State state, String line, String about, String asker, String decider) {
    /// {@return message key of what it is}
    public String kind() {
        return "shares.proposal." + proposal.kind();
    }

    /// {@return message key of where it stands}
    public String stateKey() {
        return "shares.proposal.state." + state.name().toLowerCase(Locale.ROOT);
    }

    public boolean waiting() {
        return state == State.WAITING;
    }

    public String path() {
        return proposal.path();
    }

    public Instant at() {
        return proposal.askedAt();
    }

    public Instant until() {
        return proposal.expiresAt();
    }

    public String reason() {
        return proposal.reason();
    }
}
