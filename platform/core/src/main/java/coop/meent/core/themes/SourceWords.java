package coop.meent.core.themes;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// What a page about the theme itself says: `source("core/….peb")`, a template as it was written,
/// and `macro("forms", "text")`, what its author says of a macro.
final class SourceWords extends AbstractExtension {
    private final MacroNotes notes;

    SourceWords(Resolution resolution) {
        this.notes = new MacroNotes(resolution);
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(
                "source", new Named(List.of("template"), (first, _) -> notes.source(first)),
                "macro", new Named(List.of("file", "name"), notes::note));
    }

    private record Named(List<String> getArgumentNames, BiFunction<String, String, Object> answer)
            implements Function {
        @Override
        public Object execute(
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int line) {
            var values = getArgumentNames.stream().map(it -> "" + arguments.get(it)).toList();
            return answer.apply(values.getFirst(), values.getLast());
        }
    }
}
