package coop.meent.knowledge.shelves;

import coop.meent.api.People;
import coop.meent.api.Problem;
import java.util.ArrayList;
import java.util.List;

/// People who were named by their addresses.
///
/// @param ids of those whom we know
/// @param problems about the others
record Invited(List<String> ids, List<Problem> problems) {
    /// @param field in which they were named
    /// @param typed addresses, between them spaces, commas or ends of lines
    static Invited of(People people, String field, String typed) {
        var ids = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        for (var address : List.of(typed.strip().split("[\\s,;]+", -1))) {
            if (!address.isEmpty()) {
                people.byEmail(address)
                        .ifPresentOrElse(
                                it -> ids.add(Long.toString(it.id())),
                                () ->
                                        problems.add(
                                                Problem.of(
                                                        field, "shelves.problem.email", address)));
            }
        }
        return new Invited(ids, problems);
    }
}
