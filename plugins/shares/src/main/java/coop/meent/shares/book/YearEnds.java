package coop.meent.shares.book;

import coop.meent.api.ScheduledWork;
import coop.meent.api.Viewer;
import coop.meent.shares.registers.Register;
import coop.meent.shares.registers.Registers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/// Keeps the ends of financial years of every register, each night.
public final class YearEnds {
    private static final Viewer SELF = Viewer.system("shares.year-ends");
    private static final LocalTime NIGHT = LocalTime.of(2, 40);

    private final Registers registers;
    private final Clock clock;
    private final Snapshots snapshots = new Snapshots();

    public YearEnds(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    public List<ScheduledWork> scheduledWork() {
        return List.of(ScheduledWork.daily("year-ends", NIGHT, this::keepAll));
    }

    private void keepAll() {
        registers.all().forEach(this::keep);
    }

    /// Keeps the ends of years of one register, each in a transaction of its own.
    ///
    /// @return how many it added
    public int keep(Register register) {
        int added = 0;
        while (keepOne(register)) {
            added++;
        }
        return added;
    }

    private boolean keepOne(Register register) {
        var today = LocalDate.now(clock);
        return registers.run(
                register.id(), SELF, tx -> snapshots.keep(tx.handle(), register, today));
    }
}
