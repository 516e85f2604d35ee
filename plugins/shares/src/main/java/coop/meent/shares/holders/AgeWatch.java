package coop.meent.shares.holders;

import coop.meent.api.Notice;
import coop.meent.api.NoticeKind;
import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.People;
import coop.meent.api.Role;
import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/// Looks every day who came of age, makes a task of it, and lets the register managers hear of it:
/// from that day on no guardian acts, and somebody has to ask for account and contact.
final class AgeWatch {
    private static final String KIND = "shares.of-age";
    private static final Viewer SELF = Viewer.system("shares.of-age");

    private final Registers registers;
    private final People people;
    private final Clock clock;
    private final SearchStore search = new SearchStore();
    private final PrivateStore store = new PrivateStore();

    AgeWatch(Registers registers, People people, Clock clock) {
        this.registers = registers;
        this.people = people;
        this.clock = clock;
    }

    ScheduledWork daily() {
        return ScheduledWork.daily("of-age", LocalTime.of(5, 40), this::look);
    }

    NoticeKind kind() {
        return new NoticeKind(
                KIND, "shares.ofage.kind", "shares.ofage.kind.text", Channel.NOW, this::sight);
    }

    void look() {
        registers.all().stream().filter(it -> !it.closed()).forEach(this::look);
    }

    private void look(Register register) {
        var managers =
                people.holding(register.organisation(), Set.of(Role.REGISTRAR)).stream()
                        .map(People.Person::id)
                        .collect(Collectors.toUnmodifiableSet());
        var today = LocalDate.now(clock);
        registers.run(
                register.id(),
                SELF,
                tx -> {
                    search.cameOfAge(tx.handle(), today)
                            .forEach(it -> {
                                var subject = register.id() + "." + it.holder();
                                if (store.cameOfAge(tx.handle(), it, clock.instant())
                                        && !managers.isEmpty()) {
                                    tx.notify(notice(register, it, subject).to(managers));
                                }
                            });
                    return true;
                });
    }

    private static Notice notice(Register register, ComingOfAge of, String subject) {
        var path = "/shares/" + register.id() + "/holders/" + of.holder();
        return Notice.of(KIND, "holder:" + subject, path)
                .saying(
                        "shares.ofage.notice",
                        Long.toString(of.holder()),
                        register.name(),
                        of.on());
    }

    private BiPredicate<Viewer, String> sight(Set<String> subjects) {
        var organisations = new HashMap<String, Long>();
        for (var register : registers.all()) {
            organisations.put(Long.toString(register.id()), register.organisation());
        }
        Map<String, Long> known = Map.copyOf(organisations);
        return (viewer, subject) -> {
            var organisation = known.get(subject.replaceFirst("\\..*", ""));
            return organisation != null && viewer.holds(organisation, Set.of(Role.REGISTRAR));
        };
    }
}
