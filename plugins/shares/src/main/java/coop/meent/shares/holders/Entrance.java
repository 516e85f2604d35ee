package coop.meent.shares.holders;

import coop.meent.api.Transaction;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/// Enters holders and gives them their numbers. A number is taken in a transaction of its own, so
/// that one which came to nothing is not given to somebody else.
///
/// Whoever calls it has asked the door of the register whether the viewer may.
public final class Entrance {
    private final Registers registers;
    private final Clock clock;
    private final HolderStore store = new HolderStore();
    private final VersionStore versions = new VersionStore();
    private final SearchStore search = new SearchStore();
    private final PrivateStore kept = new PrivateStore();

    public Entrance(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /// Enters a holder, unless it may be there already.
    ///
    /// @param anyway whether somebody looked at who is alike and says that this is another
    public Entered enter(Register register, Viewer viewer, NewHolder holder, boolean anyway) {
        var alike = anyway ? List.<Listed>of() : alike(register, viewer, holder);
        if (!alike.isEmpty()) {
            return new Entered.Alike(alike);
        }
        var numbers = numbers(register, viewer, List.of(holder));
        if (numbers.isEmpty()) {
            return new Entered.NumberGiven();
        }
        return registers.run(
                register.id(),
                viewer,
                tx -> {
                    var work = new Work(tx, register, viewer, clock.instant());
                    return enter(work, numbers.getFirst(), holder, anyway);
                });
    }

    /// Enters holders in their order, all of them or none, whoever is alike: for imports.
    ///
    /// @param holders either none has a number of a former register, or all have, upwards
    /// @return their numbers; none when a former number was given here already
    public List<Long> enterAll(Register register, Viewer viewer, List<NewHolder> holders) {
        var numbers = numbers(register, viewer, holders);
        if (!numbers.isEmpty()) {
            registers.run(
                    register.id(),
                    viewer,
                    tx -> {
                        keep(new Work(tx, register, viewer, clock.instant()), numbers, holders);
                        return true;
                    });
        }
        return numbers;
    }

    /// Enters holders in a transaction that sees the register already, for imports in steps.
    ///
    /// @param holders as in `enterAll`
    /// @param accounts of those that have one, by their place in the list
    /// @return their numbers; none when a former number was given here already
    public List<Long> enterIn(
            Transaction tx,
            Register register,
            List<NewHolder> holders,
            Map<Integer, BankAccount> accounts) {
        var numbers = numbers(tx.handle(), holders);
        if (!numbers.isEmpty()) {
            var work = new Work(tx, register, Viewer.system("shares.import"), clock.instant());
            keep(work, numbers, holders);
            accounts.forEach((at, account) ->
                    kept.account(tx.handle(), numbers.get(at), account, work.at(), work.by()));
        }
        return numbers;
    }

    private List<Listed> alike(Register register, Viewer viewer, NewHolder holder) {
        return registers.read(
                register.id(), viewer, db -> search.alike(db, holder.kind(), holder.identity(), 0));
    }

    private Entered enter(Work work, long number, NewHolder holder, boolean anyway) {
        store.lock(work.db());
        var alike =
                anyway
                        ? List.<Listed>of()
                        : search.alike(work.db(), holder.kind(), holder.identity(), 0);
        if (!alike.isEmpty()) {
            return new Entered.Alike(alike);
        }
        keep(work, List.of(number), List.of(holder));
        return new Entered.Done(number);
    }

    private void keep(Work work, List<Long> numbers, List<NewHolder> holders) {
        var numbered = new LinkedHashMap<Long, NewHolder>();
        for (int i = 0; i < holders.size(); i++) {
            numbered.put(numbers.get(i), holders.get(i));
        }
        store.insert(work.db(), numbered, work.at(), work.by());
        var rows =
                numbered.entrySet().stream()
                        .map(it -> row(work, it.getKey(), it.getValue().identity()))
                        .toList();
        versions.insert(work.db(), rows);
        work.audit("holder.entered", numbers.getFirst(), Map.of("count", holders.size()));
    }

    // what is known first is what was: every day has a version
    private static VersionStore.Row row(Work work, long no, Identity identity) {
        var since = work.register().founded();
        return new VersionStore.Row(no, new Version(1, since, identity, "", work.at(), work.by()));
    }

    private List<Long> numbers(Register register, Viewer viewer, List<NewHolder> holders) {
        return registers.run(register.id(), viewer, tx -> numbers(tx.handle(), holders));
    }

    private List<Long> numbers(Handle db, List<NewHolder> holders) {
        var former = holders.stream().flatMapToLong(it -> it.number().stream()).boxed().toList();
        if (former.isEmpty()) {
            return taken(db, holders.size());
        }
        if (former.size() != holders.size() || !rising(former)) {
            throw new IllegalArgumentException("former numbers of some, or not upwards");
        }
        return store.take(db, former.getFirst(), former.getLast()) ? former : List.of();
    }

    private List<Long> taken(Handle db, int count) {
        if (count == 0) {
            return List.of();
        }
        long first = store.take(db, count);
        return IntStream.range(0, count).mapToObj(it -> first + it).toList();
    }

    private static boolean rising(List<Long> numbers) {
        return IntStream.range(1, numbers.size())
                .allMatch(it -> numbers.get(it - 1) < numbers.get(it));
    }
}
