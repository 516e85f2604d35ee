package coop.meent.core.notices;

import coop.meent.api.NoticeKind.Channel;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.people.Tokens;
import coop.meent.core.text.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Ends mails of some kinds for whoever holds the link from one of them, signed in or not. The bell
/// goes on showing them.
public final class Mutes {
    private static final Viewer SYSTEM = Viewer.system("notices.mutes");

    private final Transactions core;
    private final MuteStore store;
    private final HabitStore habits;
    private final NoticeKinds kinds;
    private final Timetable timetable;

    Mutes(
            Transactions core,
            MuteStore store,
            HabitStore habits,
            NoticeKinds kinds,
            Timetable timetable) {
        this.core = core;
        this.store = store;
        this.habits = habits;
        this.kinds = kinds;
        this.timetable = timetable;
    }

    /// What a link ends.
    ///
    /// @param labels names of the kinds
    /// @param muted whether it did so already
    public record Mute(List<String> labels, boolean muted) {}

    /// {@return what the link ends; empty when there is no such link}
    public Optional<Mute> look(String token, String language) {
        var spoken = Language.ofTag(language).orElse(Language.NL);
        return core.read(SYSTEM, db -> store.find(db, Tokens.hash(token), false))
                .map(it -> new Mute(labels(it, spoken), it.before().isPresent()));
    }

    private List<String> labels(MuteStore.Kept link, Language language) {
        return link.kinds().stream()
                .map(it -> kinds.find(it).map(known -> known.label(language)).orElse(it))
                .toList();
    }

    /// Ends the mails; a second time changes nothing.
    ///
    /// @return whether there is such a link
    public boolean mute(String token) {
        var hash = Tokens.hash(token);
        return core.run(
                SYSTEM,
                tx -> {
                    var link = store.find(tx.handle(), hash, true);
                    link.filter(it -> it.before().isEmpty())
                            .ifPresent(it -> {
                                var mailed = mailed(tx.handle(), it);
                                choose(tx.handle(), it, silent(mailed));
                                store.remember(tx.handle(), hash, Optional.of(json(mailed)));
                            });
                    return link.isPresent();
                });
    }

    /// Takes back what the link did.
    ///
    /// @return whether there is such a link
    public boolean undo(String token) {
        var hash = Tokens.hash(token);
        return core.run(
                SYSTEM,
                tx -> {
                    var link = store.find(tx.handle(), hash, true);
                    link.flatMap(MuteStore.Kept::before)
                            .ifPresent(before -> {
                                choose(tx.handle(), link.orElseThrow(), channels(before));
                                store.remember(tx.handle(), hash, Optional.empty());
                            });
                    return link.isPresent();
                });
    }

    private Map<String, Channel> mailed(Handle db, MuteStore.Kept link) {
        var chosen = habits.channels(db, link.person());
        var mailed = new TreeMap<String, Channel>();
        for (var kind : link.kinds()) {
            var usual = kinds.find(kind).map(it -> it.kind().usual()).orElse(Channel.NOW);
            var channel = chosen.getOrDefault(kind, usual);
            switch (channel) {
                case NOW, DAILY, WEEKLY -> mailed.put(kind, channel);
                case SITE, NONE -> {}
            }
        }
        return mailed;
    }

    private void choose(Handle db, MuteStore.Kept link, Map<String, Channel> channels) {
        habits.choose(db, link.person(), channels, timetable.departures());
    }

    private static Map<String, Channel> silent(Map<String, Channel> mailed) {
        return mailed.keySet().stream().collect(Collectors.toMap(it -> it, _ -> Channel.SITE));
    }

    // kinds and channels are letters and dots
    private static String json(Map<String, Channel> channels) {
        return channels.entrySet().stream()
                .map(it -> "\"%s\":\"%s\"".formatted(it.getKey(), it.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Map<String, Channel> channels(String json) {
        var found = new TreeMap<String, Channel>();
        Arguments.tree(json)
                .properties()
                .forEach(it -> found.put(it.getKey(), Channel.valueOf(it.getValue().asText())));
        return found;
    }
}
