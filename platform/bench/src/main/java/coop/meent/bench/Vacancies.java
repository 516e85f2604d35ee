package coop.meent.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Fills the board with vacancies, by the API, as anybody would.
final class Vacancies {
    private static final List<String> WORK =
            List.of(
                    "Boekhouder",
                    "Bakker",
                    "Energieadviseur",
                    "Fietshersteller",
                    "Tuinier",
                    "Procesbegeleider",
                    "Drukker",
                    "Zorgcoach",
                    "Webontwikkelaar",
                    "Winkelhulp");
    private static final List<String> PLACES =
            List.of("Mechelen", "Gent", "Leuven", "Brugge", "Hasselt", "Kortrijk", "Aalst");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;
    private final String token;
    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/Brussels")));

    Vacancies(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    void post(int count) throws IOException, InterruptedException {
        for (int number = 0; number < count; number++) {
            var posted = send("/api/v1/jobs/vacancies", body(number), 201);
            var location = posted.headers().firstValue("Location").orElseThrow();
            send(URI.create(location).getPath() + "/publish", "", 200);
        }
    }

    private HttpResponse<String> send(String path, String body, int expected)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private String body(int number) {
        return """
        {"organisation": 1, "title": "%s nummer %d (m/v/x)", "language": "nl", "place": "%s",
         "employment": "%s", "hours": 28, "pay": "range", "payMinimum": 315000,
         "payMaximum": 390000, "apply": "werk@dubbelblad.example", "closesOn": "%s",
         "description": "## Wat je doet\\n\\nJe werkt mee in een kleine ploeg aan *energie*, brood \
        en boeken, en je beslist mee als vennoot.\\n\\n- overleg elke week\\n- vorming elk jaar"}
        """
                .formatted(
                        WORK.get(number % WORK.size()),
                        number,
                        PLACES.get(number % PLACES.size()),
                        number % 3 == 0 ? "full-time" : "part-time",
                        today.plusDays(5 + number % 80));
    }
}
