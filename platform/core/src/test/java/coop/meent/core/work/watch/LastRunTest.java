package coop.meent.core.work.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastRunTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-05-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir private Path data;

    private AtWork atWork(Clock clock) {
        return AtWork.in(new LastRun(data).atWork(), clock);
    }

    private void endForWantOfMemory() throws IOException {
        Files.createFile(data.resolve("out-of-memory"));
    }

    private Optional<String> reason() {
        return new LastRun(data).blame().map(it -> it.plugin() + ": " + it.reason());
    }

    @Test
    void who_alone_was_at_work_is_named() throws IOException {
        var atWork = atWork(NOON);
        var jobs = atWork.seat("jobs");
        jobs.leave(jobs.enter(AtWork.label("GET /")));
        atWork.seat("hungry").enter(AtWork.label("GET /eat"));
        endForWantOfMemory();

        assertThat(reason())
                .contains(
                        "hungry: Switched off: the site ran out of memory while it was at work in GET /eat.");
    }

    @Test
    void of_several_the_one_that_asked_for_most_is_named() throws IOException {
        var atWork = atWork(NOON);
        atWork.seat("jobs").enter(AtWork.label("GET /"));
        var hungry = atWork.seat("hungry");
        hungry.enter(AtWork.label("scheduled work dinner"));
        hungry.allocated(400_000_000);
        endForWantOfMemory();

        assertThat(reason())
                .contains(
                        "hungry: Switched off: the site ran out of memory while it was at work in scheduled work dinner; others were too, but it is most likely.");
    }

    @Test
    void where_nothing_else_is_known_it_is_the_one_that_was_at_it_longest() throws IOException {
        atWork(NOON).seat("hungry").enter(AtWork.label("GET /eat"));
        var copy = Files.readAllBytes(new LastRun(data).atWork());
        var later = atWork(Clock.offset(NOON, Duration.ofSeconds(30)));
        later.seat("jobs").enter(AtWork.label("GET /"));
        later.seat("hungry");
        var both = Files.readAllBytes(new LastRun(data).atWork());
        System.arraycopy(copy, 0, both, (int) Seat.SIZE, (int) Seat.SIZE);
        Files.write(new LastRun(data).atWork(), both);
        endForWantOfMemory();

        assertThat(reason().orElseThrow()).startsWith("hungry: ");
    }

    @Test
    void a_kill_blames_nobody() {
        atWork(NOON).seat("jobs").enter(AtWork.label("GET /"));

        assertThat(reason()).isEmpty();
    }

    @Test
    void who_is_blamed_is_blamed_once() throws IOException {
        atWork(NOON).seat("jobs").enter(AtWork.label("GET /"));
        endForWantOfMemory();
        new LastRun(data).settled();

        assertThat(reason()).isEmpty();
    }

    @Test
    void what_more_calls_do_than_there_are_lines_for_is_counted_all_the_same() throws IOException {
        var seat = atWork(NOON).seat("jobs");
        var places = new int[100];
        for (int i = 0; i < places.length; i++) {
            places[i] = seat.enter(AtWork.label("GET /" + i));
        }
        for (int i = 0; i < places.length - 1; i++) {
            seat.leave(places[i]);
        }

        assertThat(AtWork.left(new LastRun(data).atWork()))
                .singleElement()
                .returns(1, Seat.Left::calls)
                .returns("jobs", Seat.Left::plugin);
    }
}
