package coop.meent.testkit.promises;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.testkit.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A text that ends whatever surrounds it and makes an element of its own, unless it is escaped.
final class Marker {
    /// What it is found by, wherever it is kept.
    static final String WORD = "zwaluwzang";

    /// What it makes where nobody escapes it.
    private static final String ELEMENT = "zwaluwnest";

    /// The harm alone, for short fields and for names.
    static final String HARM = "'\"></script><i " + ELEMENT + ">";

    static final String TEXT = WORD + " " + HARM;

    private static final ObjectMapper JSON = new ObjectMapper();

    private Marker() {}

    /// {@return where it does harm in an answer; empty when it is escaped everywhere}
    static List<String> harm(Answer answer) {
        var type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("html")) {
            return inPage(answer.html());
        }
        if (type.contains("json")) {
            return inJson(answer.body());
        }
        return type.contains("xml") ? inXml(answer.body()) : List.of();
    }

    private static List<String> inPage(Document page) {
        var harm = new ArrayList<String>();
        page.getElementsByAttribute(ELEMENT)
                .forEach(it -> harm.add("it becomes an element in " + place(it)));
        for (var script : page.select("script")) {
            if (script.attr("type").equals("application/ld+json")) {
                inJson(script.data()).forEach(it -> harm.add("in the JSON-LD " + it));
            } else if (script.data().contains(ELEMENT)) {
                harm.add("it stands in a script");
            }
        }
        page.select("[style*=" + ELEMENT + "]").forEach(it -> harm.add("it styles " + place(it)));
        page.select("[href^=javascript:],[src^=javascript:]")
                .forEach(it -> harm.add("it runs from " + place(it)));
        return harm;
    }

    private static String place(Element element) {
        var around = element.parent();
        return "<" + (around == null ? element : around).tagName() + ">";
    }

    private static List<String> inJson(String body) {
        try {
            JSON.readTree(body);
            return List.of();
        } catch (JsonProcessingException torn) {
            return List.of("it tears the JSON: " + torn.getOriginalMessage());
        }
    }

    // a feed carries HTML as text, which its reader shows as HTML
    private static List<String> inXml(String body) {
        var feed = Jsoup.parse(body, Parser.xmlParser());
        var harm = new ArrayList<String>();
        feed.getElementsByAttribute(ELEMENT)
                .forEach(it -> harm.add("it becomes an element of the feed in " + place(it)));
        feed.select("[type=html],description")
                .forEach(it -> harm.addAll(inPage(Jsoup.parse(it.wholeText()))));
        return harm;
    }
}
