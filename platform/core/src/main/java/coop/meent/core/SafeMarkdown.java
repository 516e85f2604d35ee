package coop.meent.core;

import coop.meent.api.Markdown;
import coop.meent.core.prose.Prose;
import java.util.function.UnaryOperator;

/// Markdown, as the api offers it to plugins.
record SafeMarkdown(coop.meent.core.text.Markdown markdown, Prose prose) implements Markdown {
    @Override
    public String html(String text) {
        return markdown.toHtml(text);
    }

    @Override
    public String text(String text) {
        return markdown.toPlainText(text);
    }

    @Override
    public Document document(String text, String language, Targets targets) {
        return prose.document(text, language, targets);
    }

    @Override
    public String rewrite(String text, UnaryOperator<String> destination) {
        return prose.rewrite(text, destination);
    }
}
