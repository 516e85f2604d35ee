package coop.meent.compass.deeds;

import coop.meent.api.Listener;
import coop.meent.api.People.Person;
import coop.meent.api.Platform;
import coop.meent.api.Role;
import coop.meent.api.ScheduledWork;
import coop.meent.api.SiteEvent.MandateEnded;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.compass.deeds.Action.State;
import coop.meent.compass.deeds.ReminderStore.Doubt;
import coop.meent.compass.deeds.ReminderStore.Due;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;

/// Reminds of actions a week before, on the day and a week late, asks half a year after what
/// changed, and takes them off the hands of who left.
final class Reminders {
    private static final Viewer WORK = Viewer.system("compass.reminders");
    private static final Duration PAUSE = Duration.ofMinutes(20);
    private static final int STEP = 200;
    private static final int MONTHS = 6;

    private final ReminderStore store = new ReminderStore();
    private final ActionStore actions = new ActionStore();
    private final Platform platform;
    private final Transactions transactions;
    private final Clock clock;

    Reminders(Platform platform) {
        this.platform = platform;
        this.transactions = platform.transactions();
        this.clock = platform.clock();
    }

    ScheduledWork work() {
        return ScheduledWork.every("actions", PAUSE, this::remind);
    }

    /// {@return what hears that somebody may have left: whether they hold another mandate there is
    /// looked up later, outside of the transaction}
    Listener<MandateEnded> listener() {
        return new Listener<>(
                "action-owners",
                MandateEnded.class,
                (tx, heard) -> {
                    var it = heard.event();
                    store.doubt(tx.handle(), new Doubt(it.organisation(), it.person()));
                });
    }

    /// {@return before which moment something was done for half a year now}
    static Instant ripe(Clock clock) {
        var day = LocalDate.now(clock).minusMonths(MONTHS);
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    private void remind() {
        transactions.read(WORK, db -> store.doubts(db, STEP)).forEach(this::settle);
        var today = LocalDate.now(clock);
        transactions.read(WORK, db -> store.due(db, today, STEP)).forEach(this::tell);
        transactions.read(WORK, db -> store.ripe(db, ripe(clock), STEP)).forEach(this::tell);
    }

    private void tell(Due due) {
        transactions.run(
                WORK,
                tx -> {
                    var action = actions.lock(tx.handle(), due.action());
                    var expected = due.step().equals("changed") ? State.DONE : State.OPEN;
                    action.filter(it -> it.state() == expected)
                            .filter(_ -> store.tell(tx.handle(), due))
                            .ifPresent(it ->
                                    ActionNews.say(tx, it, due.step(), it.plan().due().toString()));
                    return due;
                });
    }

    private void settle(Doubt doubt) {
        var people = platform.people();
        var all = people.holding(doubt.organisation(), EnumSet.allOf(Role.class));
        boolean still = all.stream().anyMatch(it -> it.id() == doubt.person());
        var owner = still ? OptionalLong.of(doubt.person()) : OptionalLong.empty();
        var leading = still ? List.<Long>of() : leading(doubt.organisation());
        transactions.run(
                WORK,
                tx -> {
                    var ids = store.settle(tx.handle(), doubt, owner);
                    ids.forEach(it -> tx.publish(Action.TYPE, Long.toString(it)));
                    if (!leading.isEmpty()) {
                        actions.all(tx.handle(), ids)
                                .forEach(it -> ActionNews.alone(tx, it, leading));
                    }
                    return ids;
                });
    }

    private List<Long> leading(long organisation) {
        return platform
                .people()
                .holding(organisation, EnumSet.of(Role.REPRESENTATIVE, Role.ADMINISTRATOR))
                .stream()
                .map(Person::id)
                .distinct()
                .toList();
    }
}
