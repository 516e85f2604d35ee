package coop.meent.shares.papers;

import java.util.List;

/// Why there is no paper.
///
/// @param reason message key below `shares.papers.refused`
/// @param details what the message names
record Refusal(String reason, List<Object> details) {
    static Refusal of(String reason, Object... details) {
        return new Refusal("shares.papers.refused." + reason, List.of(details));
    }
}
