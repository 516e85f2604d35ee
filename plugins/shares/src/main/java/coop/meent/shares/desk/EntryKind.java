package coop.meent.shares.desk;

import static coop.meent.shares.desk.Field.BENEFICIARY;
import static coop.meent.shares.desk.Field.BURDEN;
import static coop.meent.shares.desk.Field.CENTS;
import static coop.meent.shares.desk.Field.CENTS_PER_SHARE;
import static coop.meent.shares.desk.Field.ENCUMBRANCE;
import static coop.meent.shares.desk.Field.EXIT;
import static coop.meent.shares.desk.Field.FIRST_NUMBER;
import static coop.meent.shares.desk.Field.FORMER;
import static coop.meent.shares.desk.Field.FROM;
import static coop.meent.shares.desk.Field.GROUND;
import static coop.meent.shares.desk.Field.HEARD;
import static coop.meent.shares.desk.Field.HOLDER;
import static coop.meent.shares.desk.Field.INTO;
import static coop.meent.shares.desk.Field.INTO_CLASS;
import static coop.meent.shares.desk.Field.LOT;
import static coop.meent.shares.desk.Field.OUT_OF;
import static coop.meent.shares.desk.Field.OWN_LOT;
import static coop.meent.shares.desk.Field.PAID;
import static coop.meent.shares.desk.Field.PART;
import static coop.meent.shares.desk.Field.PRESENT;
import static coop.meent.shares.desk.Field.QUANTITY;
import static coop.meent.shares.desk.Field.REQUESTED;
import static coop.meent.shares.desk.Field.SHARE_CLASS;
import static coop.meent.shares.desk.Field.SOME;
import static coop.meent.shares.desk.Field.TO;
import static coop.meent.shares.desk.Field.VALUE;

import coop.meent.shares.ledger.Deed.Ground;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a manager can say that happened, each with what the form asks. Rights of classes, reversals
/// and checkpoints have pages of their own.
enum EntryKind {
    ISSUE(Group.IN, HOLDER, SHARE_CLASS, QUANTITY, PAID),
    PAY_IN(Group.IN, HOLDER, OWN_LOT, CENTS),
    OPENING(Group.IN, HOLDER, SHARE_CLASS, QUANTITY, VALUE, PAID, FIRST_NUMBER),
    TRANSFER(Group.OVER, FROM, TO, SHARE_CLASS, QUANTITY, LOT, GROUND),
    CONVERT(Group.OVER, HOLDER, SHARE_CLASS, QUANTITY, LOT, INTO_CLASS),
    SPLIT(Group.OVER, SHARE_CLASS, OUT_OF, INTO),
    HOLDER_LINK(Group.OVER, FORMER, PRESENT),
    WITHDRAW(Group.OUT, HOLDER, REQUESTED, PART, SHARE_CLASS, SOME, LOT),
    EXIT_BY_LAW(Group.OUT, HOLDER, GROUND),
    EXCLUDE(Group.OUT, HOLDER, HEARD),
    CANCEL_UNPAID(Group.OUT, HOLDER, OWN_LOT, QUANTITY),
    COMPENSATION_PAID(Group.OUT, EXIT, CENTS),
    ENCUMBER(Group.RIGHTS, HOLDER, SHARE_CLASS, OWN_LOT, QUANTITY, BURDEN, BENEFICIARY),
    RELEASE(Group.RIGHTS, ENCUMBRANCE),
    LOSS_ALLOCATION(Group.RIGHTS, SHARE_CLASS, CENTS_PER_SHARE);

    /// Under which heading it is offered.
    enum Group {
        IN,
        OVER,
        OUT,
        RIGHTS
    }

    private static final List<Ground> PASSING =
            List.of(Ground.SALE, Ground.GIFT, Ground.INHERITANCE, Ground.MARITAL, Ground.MERGER);
    private static final List<Ground> LEAVING =
            List.of(
                    Ground.DEATH,
                    Ground.BANKRUPTCY,
                    Ground.INCAPACITY,
                    Ground.LOSS_OF_QUALITY,
                    Ground.DISSOLUTION);

    private final Group group;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes none that changes
    private final List<Field> fields;

    EntryKind(Group group, Field... fields) {
        this.group = group;
        this.fields = List.of(fields);
    }

    static Optional<EntryKind> of(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    static List<EntryKind> of(Group group) {
        return Arrays.stream(values()).filter(it -> it.group == group).toList();
    }

    List<Field> fields() {
        return fields;
    }

    /// {@return the reasons among which the form lets choose}
    List<Ground> grounds() {
        return switch (this) {
            case TRANSFER -> PASSING;
            case EXIT_BY_LAW -> LEAVING;
            default -> List.of();
        };
    }

    /// {@return whether the rule that it follows was not yet looked at by a lawyer}
    boolean unconfirmed() {
        return switch (this) {
            case EXIT_BY_LAW, EXCLUDE, COMPENSATION_PAID, CANCEL_UNPAID, LOSS_ALLOCATION -> true;
            case ISSUE,
                    PAY_IN,
                    OPENING,
                    TRANSFER,
                    CONVERT,
                    SPLIT,
                    HOLDER_LINK,
                    WITHDRAW,
                    ENCUMBER,
                    RELEASE ->
                    false;
        };
    }
}
