package coop.meent.core.prose;

import coop.meent.api.Markdown.Target;
import coop.meent.core.text.Language;
import coop.meent.core.text.MessageBundle;
import coop.meent.core.text.Messages;
import coop.meent.core.text.Resources;
import java.util.List;

/// A site with one of everything that a text can lead to.
final class Sketch {
    private Sketch() {}

    static Prose prose() {
        var words = MessageBundle.load("core", Resources.of(Prose.class.getClassLoader()));
        var messages = new Messages(List.of(words), true);
        return new Prose((language, key, arguments) ->
                messages.text(Language.ofTag(language).orElseThrow(), key, arguments));
    }

    static Target target(String destination) {
        return switch (destination) {
            case "article:42" -> new Target.Page("/kennis/42", "Een vergadering leiden");
            case "article:42#stap-2" -> new Target.Page("/kennis/42#stap-2", "Stap 2");
            case "file:photo" -> new Target.Picture("/files/1", "De boerderij", 800, 600);
            case "file:film" -> new Target.Film("/files/2", "De opname");
            case "file:model" -> new Target.Attachment("/files/3", "statuten.docx", 1_234_567);
            case "article:7" -> new Target.Missing();
            default -> new Target.Outside();
        };
    }
}
