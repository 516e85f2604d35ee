package coop.meent.core.progress;

import java.util.List;
import java.util.Locale;

/// What the page of work that lasts reads.
///
/// @param state `running`, `waiting`, `done`, `failed` or `cancelled`
/// @param percent 0 to 100
public record JobView(
        long id,
        String title,
        String state,
        long done,
        long total,
        long percent,
        List<String> lines,
        String reason) {
    /// @param runs whether its plugin does
    static JobView of(Job job, boolean runs) {
        boolean waiting = job.state() == Job.State.RUNNING && !runs;
        return new JobView(
                job.id(),
                job.title(),
                waiting ? "waiting" : job.state().name().toLowerCase(Locale.ROOT),
                job.done(),
                job.total(),
                job.total() == 0 ? 0 : Math.min(100, 100 * job.done() / job.total()),
                job.lines(),
                job.reason());
    }

    /// {@return whether it goes on, so that the page asks again}
    public boolean open() {
        return state.equals("running") || state.equals("waiting");
    }

    /// {@return whether somebody may try it again}
    public boolean again() {
        return state.equals("failed") || state.equals("cancelled");
    }
}
