package coop.meent.sharing.asks;

import java.time.Instant;
import java.util.OptionalLong;

/// What somebody said to an ask.
///
/// @param parent the help that a note stands under
/// @param person who said it; nobody once they have left
/// @param organisation in whose name; empty for themselves
/// @param body Markdown
/// @param helped whether the asker said that it helped
/// @param withdrawn whether its writer took it back
/// @param hidden why the team hid it; empty while it is seen
record Reply(
        long id,
        long ask,
        OptionalLong parent,
        Kind kind,
        OptionalLong person,
        OptionalLong organisation,
        String body,
        boolean helped,
        Instant at,
        boolean withdrawn,
        String hidden) {
    static final String TYPE = "reply";

    /// Who reads it.
    enum Kind {
        /// "I can help": the asker's side and who wrote it.
        HELP,
        /// An answer for all who see the ask.
        TIP,
        /// Said between the asker's side and who offered help.
        NOTE
    }

    public String anchor() {
        return "reply-" + id;
    }
}
