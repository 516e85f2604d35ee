package coop.meent.sharing.asks;

import coop.meent.api.Operation;

/// What the description of the API says of asks.
final class AskOperations {
    static final Operation LIST =
            Operation.answering(
                    "What the community asks for, as far as you may see it, newest first; state is"
                            + " open, helped or mine",
                    AskJson.Piece.class,
                    "state",
                    "tag",
                    "cursor",
                    "limit");
    static final Operation SHOW = Operation.answering("An ask", AskJson.Out.class);
    static final Operation ASK =
            Operation.answering("Ask for help or for a thing", AskJson.Out.class)
                    .taking(AskJson.Input.class, AskJson.ASK)
                    .with(201);
    static final Operation REPLIES =
            Operation.answering(
                    "What was said to an ask, as far as you may read it", AskJson.Replies.class);
    static final Operation REPLY =
            Operation.answering("Offer help or give a tip", AskJson.Made.class)
                    .taking(AskJson.ReplyInput.class, AskJson.REPLY)
                    .with(201);
    static final Operation HELPED =
            Operation.answering("Say that somebody helped", AskJson.Out.class)
                    .taking(AskJson.HelpedInput.class, "{\"replies\": []}");
    static final Operation CLOSE =
            Operation.answering("Say that no help is needed any more", AskJson.Out.class);
    static final Operation PROLONG =
            Operation.answering("Keep it open for another month", AskJson.Out.class);

    private AskOperations() {}
}
