package org.massageoutcomes.pool;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.study.Outcome;

/** Whether sites mean the same by the same names: only then have their numbers an average. */
final class Likeness {
    private final Map<String, Defined> outcomes = new HashMap<>();

    private record Defined(String site, Outcome outcome) {}

    private Likeness() {}

    /** @throws PoolRefused naming the two sites that differ, and in what */
    static void check(List<SiteReport> sites) throws PoolRefused {
        Likeness likeness = new Likeness();
        SiteReport first = sites.get(0);
        for (SiteReport site : sites) {
            String version = site.findings().scope().version();
            String firstVersion = first.findings().scope().version();
            if (!version.equals(firstVersion)) {
                throw differ(site.name(), "the version of its methods", version, first.name(), firstVersion);
            }
            for (Outcome outcome : site.findings().outcomes()) {
                likeness.check(site.name(), outcome);
            }
        }
    }

    private void check(String site, Outcome outcome) throws PoolRefused {
        Defined known = outcomes.putIfAbsent(outcome.id(), new Defined(site, outcome));
        if (known != null) {
            Outcome other = known.outcome;
            String of = " of " + outcome.id();
            require(site, "the unit" + of, outcome.unit(), known.site, other.unit());
            require(
                    site,
                    "the direction" + of,
                    outcome.better().name(),
                    known.site,
                    other.better().name());
            require(site, "the margin" + of, number(outcome.margin()), known.site, number(other.margin()));
            require(site, "the least score" + of, number(outcome.min()), known.site, number(other.min()));
            require(site, "the greatest score" + of, number(outcome.max()), known.site, number(other.max()));
            require(
                    site,
                    "whether movements are told apart" + of,
                    String.valueOf(outcome.perMovement()),
                    known.site,
                    String.valueOf(other.perMovement()));
        }
    }

    private static void require(String site, String what, String here, String other, String there) throws PoolRefused {
        if (!here.equals(there)) {
            throw differ(site, what, here, other, there);
        }
    }

    private static PoolRefused differ(String site, String what, String here, String other, String there) {
        return PoolRefused.unusable(
                site, "cannot be pooled with " + other + ": " + what + " is " + here + ", there " + there);
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "none" : number.stripTrailingZeros().toPlainString();
    }
}
