package coop.meent.core.work.watch;

/// A call into a plugin that has no answer, because somebody put an end to it.
public final class Stopped extends RuntimeException {
    Stopped(String reason) {
        super(reason);
    }
}
