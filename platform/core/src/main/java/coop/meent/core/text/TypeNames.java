package coop.meent.core.text;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// How each kind of thing that can be found is called: by the message `type.<type>` of whoever
/// brings it, so that the search knows the words of plugins it never heard of.
public final class TypeNames {
    private final Map<String, Supplier<Messages>> known = new ConcurrentHashMap<>();

    /// Learns names, in the place of what was known of these types.
    ///
    /// @return forgets them again
    public Runnable learn(Collection<String> types, Supplier<Messages> words) {
        types.forEach(type -> known.put(type, words));
        return () -> types.forEach(type -> known.remove(type, words));
    }

    /// {@return how a type is called; a type of nobody by its own name}
    public String name(Language language, String type) {
        var words = known.get(type);
        return words == null ? type : words.get().text(language, "type." + type);
    }
}
