package coop.meent.knowledge.shelves;

/// A name in three languages; the Dutch one stands where another is missing.
public record Names(String nl, String fr, String en) {
    public String in(String language) {
        var own =
                switch (language) {
                    case "fr" -> fr;
                    case "en" -> en;
                    default -> nl;
                };
        return own.isEmpty() ? nl : own;
    }
}
