package coop.meent.core.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// A language that the site speaks, in the order in which it is offered.
public enum Language {
    /// Dutch, as written in Flanders; pages without a prefix are in Dutch.
    NL("nl", "nl-BE", "Nederlands"),
    /// French, as written in Belgium.
    FR("fr", "fr-BE", "Français"),
    /// English, with European dates.
    EN("en", "en-GB", "English");

    private final String tag;
    private final Locale locale;
    private final String ownName;

    Language(String tag, String locale, String ownName) {
        this.tag = tag;
        this.locale = Locale.forLanguageTag(locale);
        this.ownName = ownName;
    }

    /// {@return the language with this two-letter tag, in any case; empty for one the site does not
    /// speak}
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(it -> it.tag.equalsIgnoreCase(tag)).findFirst();
    }

    /// {@return the two-letter tag, e.g. `nl`}
    public String tag() {
        return tag;
    }

    /// {@return the language with its region, e.g. `nl-BE`}
    public Locale locale() {
        return locale;
    }

    /// {@return what its readers call it}
    public String ownName() {
        return ownName;
    }

    /// {@return the order of names in its dictionaries and telephone books: `É` stands with `E`,
    /// and Windmolen 2 before Windmolen 10}
    public Comparator<String> alphabet() {
        var collator = (RuleBasedCollator) Collator.getInstance(locale);
        collator.setNumericCollation(true);
        return collator.freeze()::compare;
    }

    /// {@return what stands before the path of its pages: nothing for Dutch, `/fr` or `/en`}
    public String prefix() {
        return this == NL ? "" : "/" + tag;
    }

    /// {@return the path of a page in this language}
    ///
    /// @param path `/`-led, without language
    public String href(String path) {
        if (this == NL) {
            return path;
        }
        return path.equals("/") ? prefix() : prefix() + path;
    }
}
