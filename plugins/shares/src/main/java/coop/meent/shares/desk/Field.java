package coop.meent.shares.desk;

/// One field of the form of an entry. Its name is also that of the part of the deed, so that what
/// the ledger refuses is shown beside it.
enum Field {
    HOLDER("holder", Shape.HOLDER, false),
    FROM("from", Shape.HOLDER, false),
    TO("to", Shape.HOLDER, false),
    FORMER("former", Shape.HOLDER, false),
    PRESENT("present", Shape.HOLDER, false),
    BENEFICIARY("beneficiary", Shape.HOLDER, false),
    SHARE_CLASS("shareClass", Shape.CLASS, false),
    INTO_CLASS("intoClass", Shape.CLASS, false),
    PART("part", Shape.PART, false),
    QUANTITY("quantity", Shape.QUANTITY, false),
    SOME("quantity", Shape.QUANTITY, true),
    LOT("lot", Shape.LOT, true),
    OWN_LOT("lot", Shape.LOT, false),
    OUT_OF("outOf", Shape.QUANTITY, false),
    INTO("into", Shape.QUANTITY, false),
    FIRST_NUMBER("firstNumber", Shape.QUANTITY, true),
    VALUE("value", Shape.MONEY, false),
    PAID("paid", Shape.MONEY, true),
    CENTS("cents", Shape.MONEY, false),
    CENTS_PER_SHARE("centsPerShare", Shape.MONEY, false),
    GROUND("ground", Shape.GROUND, false),
    BURDEN("burden", Shape.BURDEN, false),
    HEARD("heard", Shape.YES, false),
    EXIT("exit", Shape.ENTRY, false),
    ENCUMBRANCE("encumbrance", Shape.ENTRY, false),
    REQUESTED("requested", Shape.DATE, false),
    EFFECTIVE("effective", Shape.DATE, false),
    CAUSE("cause", Shape.TEXT, true),
    DOCUMENT("document", Shape.FILE, true);

    /// How it is typed.
    enum Shape {
        HOLDER,
        CLASS,
        PART,
        QUANTITY,
        LOT,
        MONEY,
        GROUND,
        BURDEN,
        YES,
        ENTRY,
        DATE,
        TEXT,
        FILE
    }

    private final String key;
    private final Shape shape;
    private final boolean optional;

    Field(String key, Shape shape, boolean optional) {
        this.key = key;
        this.shape = shape;
        this.optional = optional;
    }

    /// {@return the name in the form}
    String key() {
        return key;
    }

    Shape shape() {
        return shape;
    }

    boolean optional() {
        return optional;
    }
}
