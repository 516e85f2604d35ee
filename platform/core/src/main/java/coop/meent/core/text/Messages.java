package coop.meent.core.text;

import com.ibm.icu.text.MessageFormat;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Texts by key, in the reader's language, with ICU plurals and choices; parsed once.
///
/// The first bundle of the chain that knows the key answers: theme, its parents, plugin, platform.
public final class Messages {
    private static final Logger log = LoggerFactory.getLogger(Messages.class);

    private final List<MessageBundle> chain;
    private final boolean strict;
    private final SiteWords own;
    private final ConcurrentMap<Key, Pattern> patterns = new ConcurrentHashMap<>();
    private final Set<Key> reported = ConcurrentHashMap.newKeySet();

    /// @param chain who is asked, in this order
    /// @param strict whether a missing key is an error, as in tests, or stands for its own text
    public Messages(List<MessageBundle> chain, boolean strict) {
        this(chain, strict, new SiteWords());
    }

    /// @param own what the site says in its own words, before the chain is asked
    public Messages(List<MessageBundle> chain, boolean strict, SiteWords own) {
        this.own = own;
        this.chain = List.copyOf(chain);
        this.strict = strict;
    }

    /// {@return the text of a key}
    ///
    /// @param arguments fill `{0}`, `{1}` …; a single collection fills them with its elements
    public String text(Language language, String key, Object... arguments) {
        var said = own.find(language, key);
        if (said.isPresent()) {
            return said.get();
        }
        var wanted = new Key(language, key);
        var known = patterns.get(wanted);
        if (known != null) {
            return known.fill(spread(arguments));
        }
        for (var bundle : chain) {
            var found = bundle.pattern(language, key);
            if (found.isPresent()) {
                var pattern = Pattern.of(found.get(), language);
                patterns.put(wanted, pattern);
                return pattern.fill(spread(arguments));
            }
        }
        return missing(wanted);
    }

    /// {@return the text of a key without arguments, if somebody knows the key}
    public Optional<String> find(Language language, String key) {
        return chain.stream().anyMatch(it -> it.pattern(language, key).isPresent())
                ? Optional.of(text(language, key))
                : Optional.empty();
    }

    private String missing(Key wanted) {
        if (strict) {
            throw new IllegalArgumentException(
                    "no message " + wanted.name() + " in " + wanted.language().tag());
        }
        // keys come from code and templates, so the set stays as small as they are
        if (reported.add(wanted)) {
            log.warn("no message {} in {}", wanted.name(), wanted.language().tag());
        }
        return wanted.name();
    }

    private static Object[] spread(Object[] arguments) {
        return arguments.length == 1 && arguments[0] instanceof Collection<?> all
                ? all.toArray()
                : arguments;
    }

    private record Key(Language language, String name) {}

    private sealed interface Pattern {
        String fill(Object[] arguments);

        static Pattern of(String text, Language language) {
            var format = new MessageFormat(text, language.locale());
            return text.indexOf('{') < 0
                    ? new Plain(format.format(new Object[0]))
                    : new Filled(format);
        }

        record Plain(String text) implements Pattern {
            @Override
            public String fill(Object[] arguments) {
                return text;
            }
        }

        record Filled(MessageFormat format) implements Pattern {
            @Override
            public String fill(Object[] arguments) {
                // ICU's formats keep scratch state, and a clone would lose its cached number format
                synchronized (format) {
                    return format.format(arguments);
                }
            }
        }
    }
}
