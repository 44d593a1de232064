package org.massageoutcomes.pool;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.study.LabelKey;

/** One name for what sites spell differently: that of most sites, ties by code point. */
final class ConditionNames {
    private final Map<String, String> nameByKey = new HashMap<>();

    /** Asked for every estimate of every site. */
    private final Map<String, String> nameBySpelling = new ConcurrentHashMap<>();

    ConditionNames(List<SiteReport> sites) {
        Map<String, Map<String, Integer>> sitesBySpelling = new HashMap<>();
        for (SiteReport site : sites) {
            for (String condition : site.findings().conditions()) {
                sitesBySpelling
                        .computeIfAbsent(LabelKey.of(condition), key -> new TreeMap<>())
                        .merge(condition, 1, Integer::sum);
            }
        }
        sitesBySpelling.remove(LabelKey.of(Disclosure.OTHER_CONDITIONS));
        sitesBySpelling.forEach((key, spellings) -> spellings.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.<String, Integer>comparingByKey(Comparator.reverseOrder())))
                .ifPresent(commonest -> nameByKey.put(key, commonest.getKey())));
    }

    /** Every condition of any site, in order; those that a site does not name are not among them. */
    List<String> all() {
        return List.copyOf(new TreeSet<>(nameByKey.values()));
    }

    /** The common name of a site's own; the site's where there is none. */
    String of(String condition) {
        return nameBySpelling.computeIfAbsent(
                condition, spelled -> nameByKey.getOrDefault(LabelKey.of(spelled), spelled));
    }
}
