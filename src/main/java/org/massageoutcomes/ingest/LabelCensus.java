package org.massageoutcomes.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.massageoutcomes.study.LabelKey;

/**
 * The labels of one column that enough different clients have: no other may be repeated to the user.
 *
 * <p>Clients are counted up to that many only, labels up to a thousand; a column with more holds something else, and has
 * no common labels. What is found does not depend on the order of rows or on how they were shared out.
 */
final class LabelCensus {
    private static final int MOST_LABELS = 1_000;

    private final int enough;
    private final Map<String, Set<String>> clientsByLabel = new HashMap<>();
    private boolean tooMany;

    /** @param enough different clients */
    LabelCensus(int enough) {
        this.enough = enough;
    }

    /** Rows without a label or without a client do not count, nor does a spreadsheet's error. */
    void add(String label, String clinic, String client) {
        if (label.isEmpty() || client.isEmpty() || label.length() > LabelText.LONGEST || tooMany) {
            return;
        }
        if (SpreadsheetTrace.ofLabel(label) != null) {
            return;
        }
        Set<String> clients = clientsByLabel.computeIfAbsent(label, first -> new HashSet<>());
        if (clients.size() < enough) {
            clients.add(clinic + '\0' + client);
        }
        tooMany = clientsByLabel.size() > MOST_LABELS;
    }

    void addAll(LabelCensus other) {
        tooMany |= other.tooMany;
        other.clientsByLabel.forEach((label, clients) ->
                clientsByLabel.computeIfAbsent(label, first -> new HashSet<>()).addAll(clients));
        tooMany |= clientsByLabel.size() > MOST_LABELS;
    }

    /** Common labels as they match (without case and accents), in order, that are no identity. */
    List<String> common(Predicate<String> wanted) {
        Map<String, Set<String>> clientsByKey = new TreeMap<>();
        clientsByLabel.forEach((label, clients) -> clientsByKey
                .computeIfAbsent(LabelKey.of(LabelText.shown(label)), first -> new HashSet<>())
                .addAll(clients));
        return clientsByKey.entrySet().stream()
                .filter(entry -> !tooMany && entry.getValue().size() >= enough)
                .map(Map.Entry::getKey)
                .filter(key -> !key.isEmpty() && wanted.test(key) && !isIdentity(key))
                .toList();
    }

    /** Any spelling of it may be one, whatever its case. */
    private boolean isIdentity(String key) {
        return IdentityText.isIn(key)
                || clientsByLabel.keySet().stream()
                        .filter(label -> LabelKey.of(LabelText.shown(label)).equals(key))
                        .anyMatch(IdentityText::isIn);
    }
}
