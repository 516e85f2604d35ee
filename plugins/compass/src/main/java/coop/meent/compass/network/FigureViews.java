package coop.meent.compass.network;

import coop.meent.api.Principle;
import coop.meent.api.Texts;
import coop.meent.compass.network.FiguresView.Bar;
import coop.meent.compass.network.FiguresView.Row;
import coop.meent.compass.releases.Figures;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes figures ready for a page, in the reader's language.
final class FigureViews {
    private static final int FIRST = 12;
    private static final int STEP = 54;
    private static final int THINNEST = 8;

    private final Texts texts;

    FigureViews(Texts texts) {
        this.texts = texts;
    }

    /// @param own what the reader's own organisation came to, to lay beside them
    FiguresView of(Figures figures, Optional<Own> own, String language) {
        var rows =
                Arrays.stream(Principle.values())
                        .map(it -> row(it, figures, own, language))
                        .toList();
        return new FiguresView(
                figures.number(),
                rows,
                own.map(Own::name).orElse(""),
                own.map(Own::scan).orElse(0));
    }

    private Row row(Principle principle, Figures figures, Optional<Own> own, String language) {
        var spread = Objects.requireNonNull(figures.spreads().get(principle));
        var tenths =
                own.map(it -> it.tenths().get(principle))
                        .map(OptionalInt::of)
                        .orElseGet(OptionalInt::empty);
        var score = tenths.isPresent() ? score(tenth(tenths.getAsInt()), language) : "";
        return new Row(
                principle.number(),
                principle.title(language),
                score(spread.from(), language),
                score(spread.to(), language),
                bar(spread, tenths),
                spread.shares(),
                score);
    }

    private static Bar bar(Figures.Spread spread, OptionalInt own) {
        int from = place(spread.from());
        // a band without breadth must be seen as well
        int width = Math.max(place(spread.to()) - from, THINNEST);
        int begin = spread.from().compareTo(spread.to()) == 0 ? from - THINNEST / 2 : from;
        return new Bar(begin, width, own.isPresent() ? place(tenth(own.getAsInt())) : 0);
    }

    private static BigDecimal tenth(int tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }

    private static int place(BigDecimal score) {
        int tenths = score.movePointRight(1).intValue();
        return FIRST + (tenths - 10) * STEP / 10;
    }

    private String score(BigDecimal score, String language) {
        return texts.text(language, "network.score", score);
    }
}
