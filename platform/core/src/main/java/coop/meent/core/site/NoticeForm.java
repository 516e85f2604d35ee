package coop.meent.core.site;

import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Problem;
import coop.meent.core.notices.Habit;
import coop.meent.core.notices.NoticeSettings;
import io.javalin.http.Context;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What people choose to hear, as they typed it.
///
/// @param channels `site`, `now`, `daily`, `weekly` or `none`, by id of the kind
/// @param bare whether mail says only that there is something
/// @param quietFrom hour and minute, or empty when no hour is quiet
/// @param quietUntil hour and minute, or empty when no hour is quiet
record NoticeForm(Map<String, String> channels, boolean bare, String quietFrom, String quietUntil) {
    private static final String PREFIX = "channel.";

    // a field that JSON leaves out arrives as null
    NoticeForm(
            @Nullable Map<String, String> channels,
            boolean bare,
            @Nullable String quietFrom,
            @Nullable String quietUntil) {
        this.channels = Map.copyOf(Optional.ofNullable(channels).orElse(Map.of()));
        this.bare = bare;
        this.quietFrom = Optional.ofNullable(quietFrom).orElse("").strip();
        this.quietUntil = Optional.ofNullable(quietUntil).orElse("").strip();
    }

    static NoticeForm of(NoticeSettings.All all) {
        var channels = new TreeMap<String, String>();
        all.lines().forEach(it -> channels.put(it.kind(), code(it.channel())));
        var habit = all.habit();
        return new NoticeForm(
                channels,
                habit.bare(),
                habit.quiet() ? habit.quietFrom().toString() : "",
                habit.quiet() ? habit.quietUntil().toString() : "");
    }

    static NoticeForm from(Context ctx) {
        var channels = new TreeMap<String, String>();
        ctx.formParamMap().keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name ->
                        channels.put(name.substring(PREFIX.length()), Typed.field(ctx, name)));
        return new NoticeForm(
                channels,
                !Typed.field(ctx, "bare").isEmpty(),
                Typed.field(ctx, "quietFrom"),
                Typed.field(ctx, "quietUntil"));
    }

    /// {@return the same, with what is kept for kinds that the form did not know yet}
    NoticeForm over(NoticeSettings.All all) {
        var whole = new TreeMap<>(of(all).channels());
        whole.putAll(channels);
        return new NoticeForm(whole, bare, quietFrom, quietUntil);
    }

    /// {@return how a channel is called in forms and JSON}
    static String code(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    List<Problem> check() {
        var problems = new ArrayList<Problem>();
        channels.forEach((kind, code) -> {
            if (channel(code).isEmpty()) {
                problems.add(Problem.of(PREFIX + kind, "notices.problem.channel"));
            }
        });
        check("quietFrom", quietFrom, problems);
        check("quietUntil", quietUntil, problems);
        if (quietFrom.isEmpty() != quietUntil.isEmpty()) {
            var missing = quietFrom.isEmpty() ? "quietFrom" : "quietUntil";
            problems.add(Problem.of(missing, "notices.problem.quiet"));
        }
        return problems;
    }

    private static void check(String field, String typed, List<Problem> problems) {
        if (!typed.isEmpty() && !typed.matches("([01]\\d|2[0-3]):[0-5]\\d(:\\d\\d)?")) {
            problems.add(Problem.of(field, "notices.problem.hour"));
        }
    }

    Map<String, Channel> chosen() {
        var chosen = new TreeMap<String, Channel>();
        channels.forEach((kind, code) -> channel(code).ifPresent(it -> chosen.put(kind, it)));
        return chosen;
    }

    Habit habit() {
        return quietFrom.isEmpty()
                ? new Habit(bare, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)
                : new Habit(bare, LocalTime.parse(quietFrom), LocalTime.parse(quietUntil));
    }

    private static Optional<Channel> channel(String code) {
        return Arrays.stream(Channel.values()).filter(it -> code(it).equals(code)).findFirst();
    }
}
