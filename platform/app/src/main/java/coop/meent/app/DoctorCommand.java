package coop.meent.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.core.health.Finding;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Says what is wrong with the installation, and how to mend it.
@Command(name = "doctor", description = "Checks the installation.", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        try (var place = Place.visiting(Place.environment());
                var office = place.office()) {
            var findings = office.doctor().examine();
            if (json) {
                System.out.println(new ObjectMapper().writeValueAsString(findings));
            } else {
                findings.forEach(DoctorCommand::print);
            }
            return code(findings);
        }
    }

    private static void print(Finding finding) {
        System.out.println(
                "%-8s %-14s %s".formatted(finding.state(), finding.part(), finding.text()));
    }

    private static int code(List<Finding> findings) {
        return findings.stream().anyMatch(it -> it.state() == Finding.State.BROKEN) ? 1 : 0;
    }
}
