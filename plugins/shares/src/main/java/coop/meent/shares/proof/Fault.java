package coop.meent.shares.proof;

/// What can be wrong with a register.
enum Fault {
    /// An entry is not there.
    MISSING("it is missing"),
    /// Two entries claim the same place, or stand in the wrong order.
    ORDER("it does not stand in its place"),
    /// It does not begin where the entry before it ends.
    CHAIN("its chain does not begin where the entry before it ends"),
    /// The payload is another than the one that was hashed.
    HASH("its hash is not that of its payload"),
    /// A column that pages read says something else than the payload.
    COLUMNS("its columns say something else than its payload"),
    /// A column that follows from the deed does not.
    DERIVED("a column that follows from what was done does not"),
    /// A leg without an entry, or legs with a gap.
    LEGS("its legs are not numbered 1, 2, 3 …"),
    /// The end of the chain is not where the head says.
    HEAD("the head of the register names another end of the chain"),
    /// What somebody holds is not the sum of the legs.
    POSITION("what is held is not the sum of the entries"),
    /// What a class is on a page is not what its entry says.
    CLASS("the terms of a class are not those of its entry"),
    /// What was sent out names another hash.
    CHECKPOINT("the checkpoint that was sent out names another hash: the chain was rewritten");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
