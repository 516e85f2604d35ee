package coop.meent.shares.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.shares.registers.Proposal;
import java.util.Map;

/// What somebody asks to be reversed, as a proposal keeps it.
///
/// @param entry number of the entry
/// @param cause reference, never a name
record ReversalRequest(long entry, String cause) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static ReversalRequest of(Proposal proposal) {
        try {
            var read = JSON.readTree(proposal.draft());
            return new ReversalRequest(read.path("entry").asLong(), read.path("cause").asText());
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("proposal " + proposal.no() + " is no JSON", broken);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(Map.of("entry", entry, "cause", cause));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
