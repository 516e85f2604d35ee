package coop.meent.sharing.purchases;

import coop.meent.api.Operation;

/// What the description of the API says of purchases.
final class PurchaseOperations {
    static final Operation LIST =
            Operation.answering(
                    "Purchases that you may see; state is open, over or mine",
                    PurchaseJson.Piece.class,
                    "state",
                    "cursor",
                    "limit");
    static final Operation PROPOSE =
            Operation.answering("Propose to buy something together", PurchaseJson.Out.class)
                    .taking(PurchaseJson.Input.class, PurchaseJson.PROPOSE)
                    .with(201);
    static final Operation SHOW = Operation.answering("A purchase", PurchaseJson.Out.class);
    static final Operation COMMITMENTS =
            Operation.answering(
                    "Who takes how many: all of it for who proposed it, and once it is binding for"
                            + " who is on it; your own for others",
                    PurchaseJson.Commitments.class);
    static final Operation PROMISE =
            Operation.answering(
                            "Promise to take so many, in the place of what was promised before",
                            PurchaseJson.Out.class)
                    .taking(PurchaseJson.Amount.class, "{\"amount\": 20}");
    static final Operation WITHDRAW = Operation.doing("Take a promise back, before the deadline");
    static final Operation CANCEL =
            Operation.answering(
                    "Take a proposal back, before its deadline", PurchaseJson.Out.class);
    static final Operation FINISH =
            Operation.answering(
                    "Say that all has been ordered and shared out", PurchaseJson.Out.class);

    private PurchaseOperations() {}
}
