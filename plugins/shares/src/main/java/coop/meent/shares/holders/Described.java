package coop.meent.shares.holders;

import coop.meent.api.Operation;

/// What the API description says of holders.
final class Described {
    static final Operation LIST =
            Operation.answering("Holders by name", HolderJson.Slice.class, "cursor", "limit");
    static final Operation FIND =
            Operation.answering(
                            "Holders found by the beginnings of words of a name, or by number",
                            HolderJson.Slice.class)
                    .taking(HolderInput.Asked.class, HolderInput.Asked.EXAMPLE);
    static final Operation SHOW =
            Operation.answering("A holder, as it was called on a day", HolderJson.class, "asOf");
    static final Operation ENTER =
            Operation.answering("Enter a holder", HolderJson.class)
                    .taking(HolderInput.class, HolderInput.EXAMPLE)
                    .with(201);
    static final Operation CHANGE =
            Operation.answering(
                            "Say what a holder is called from a day on, or how to reach it",
                            HolderJson.class)
                    .taking(HolderInput.class, HolderInput.CHANGE);
    static final Operation ADD_PARTY =
            Operation.answering(
                            "Add who acts for a holder, shares it or has a right on it",
                            HolderJson.class)
                    .taking(HolderInput.PartyInput.class, HolderInput.PartyInput.EXAMPLE);
    static final Operation END_PARTY = Operation.doing("End it from today on");
    static final Operation PAY =
            Operation.answering("Pay to another account", HolderJson.class)
                    .taking(HolderInput.AccountInput.class, HolderInput.AccountInput.EXAMPLE);
    static final Operation NO_ACCOUNT = Operation.doing("Have no account any more");
    static final Operation DIED =
            Operation.answering("Freeze shares from the day of death", HolderJson.class)
                    .taking(HolderInput.Day.class, HolderInput.Day.EXAMPLE);
    static final Operation ALIVE = Operation.doing("Take the day of death back");
    static final Operation TIE =
            Operation.answering("Tie a holder to an account of the site", HolderJson.class)
                    .taking(HolderInput.PersonInput.class, HolderInput.PersonInput.EXAMPLE);
    static final Operation NUMBER =
            Operation.answering(
                    "The national number, after a line in the access log",
                    HolderInput.NumberInput.class);
    static final Operation KEEP_NUMBER =
            Operation.doing("Keep a national number, where the rules allow it")
                    .taking(HolderInput.NumberInput.class, HolderInput.NumberInput.EXAMPLE);
    static final Operation FORGET_NUMBER = Operation.doing("Forget the national number");
    static final Operation OF_AGE =
            Operation.doing("Say that a holder who came of age was looked after");

    private Described() {}
}
