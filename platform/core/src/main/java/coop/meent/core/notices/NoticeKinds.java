package coop.meent.core.notices;

import coop.meent.api.NoticeKind;
import coop.meent.core.text.Language;
import coop.meent.core.text.Messages;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;

/// The kinds of notices that live: the platform's and those of the plugins that run.
public final class NoticeKinds {
    private final Map<String, Known> known = new ConcurrentSkipListMap<>();
    private final Map<String, MailWay> ways = new ConcurrentSkipListMap<>();

    /// A kind with the words of whoever brings it.
    ///
    /// @param owner `core` or the plugin's id
    public record Known(String owner, NoticeKind kind, Messages words) {
        /// {@return its name}
        public String label(Language language) {
            return words.text(language, kind.label());
        }

        /// {@return when it comes}
        public String explanation(Language language) {
            return words.text(language, kind.explanation());
        }
    }

    /// Registers the kinds of one owner, in the place of its kinds of the same id.
    ///
    /// @return what to run to undo it
    /// @throws IllegalArgumentException when an id does not begin with the owner's
    public Runnable register(String owner, Messages words, List<NoticeKind> kinds) {
        for (var kind : kinds) {
            if (!kind.id().startsWith(owner + ".")) {
                throw new IllegalArgumentException(kind.id() + " is no kind of " + owner);
            }
        }
        var all = kinds.stream().map(it -> new Known(owner, it, words)).toList();
        all.forEach(it -> known.put(it.kind().id(), it));
        return () -> all.forEach(it -> known.remove(it.kind().id(), it));
    }

    /// Leads the mails about a kind somewhere else than its notices.
    public void lead(String kind, MailWay way) {
        ways.put(kind, way);
    }

    Optional<MailWay> way(String kind) {
        return Optional.ofNullable(ways.get(kind));
    }

    /// {@return all, by id}
    public List<Known> all() {
        return List.copyOf(known.values());
    }

    Optional<Known> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    Set<String> ids() {
        return Set.copyOf(known.keySet());
    }
}
