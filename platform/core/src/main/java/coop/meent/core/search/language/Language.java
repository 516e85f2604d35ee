package coop.meent.core.search.language;

/// A language that Meent can analyse; what is written in any other is only folded.
public enum Language {
    DUTCH("nl"),
    FRENCH("fr"),
    ENGLISH("en"),
    OTHER("other");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Language of(String code) {
        for (var language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        return OTHER;
    }
}
