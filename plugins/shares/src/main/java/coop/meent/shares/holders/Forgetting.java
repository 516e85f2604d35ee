package coop.meent.shares.holders;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.shares.classes.Rule;
import coop.meent.shares.classes.RuleBook;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/// Forgets how to reach and pay whoever has held nothing for as many months as the rules of the
/// register say. Who is still owed their separation share is not: it must reach them. Name and
/// domicile stay, as the law demands.
final class Forgetting {
    private static final Viewer SELF = Viewer.system("shares.forgetting");

    private final Registers registers;
    private final Clock clock;
    private final RuleBook rules = new RuleBook();
    private final PrivateStore store = new PrivateStore();

    Forgetting(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    ScheduledWork daily() {
        return ScheduledWork.daily("forgetting", LocalTime.of(5, 50), this::forget);
    }

    void forget() {
        registers.all().forEach(this::forget);
    }

    private void forget(Register register) {
        var today = LocalDate.now(clock);
        registers.run(
                register.id(),
                SELF,
                tx -> {
                    var months = rules.on(tx.handle(), today).number(Rule.CONTACT_MONTHS);
                    int gone = store.forget(tx.handle(), today.minusMonths(months));
                    if (gone > 0) {
                        tx.audit(
                                "holders.forgotten",
                                "register:" + register.id(),
                                Map.of("count", gone));
                    }
                    return true;
                });
    }
}
