package org.massageoutcomes.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.massageoutcomes.study.Measure;
import org.massageoutcomes.study.Outcome;

/**
 * Everything a report may say; results.json is this and nothing else, and a report is drawn from this alone.
 *
 * @param scope what was analysed
 * @param flow from rows to sessions
 * @param outcomes the study's outcomes, in its order
 * @param measures the study's measures, in its order
 * @param primary ids of the outcomes that get a verdict, in the study's order
 * @param conditions labels of the conditions, in the order of reports
 * @param list every estimate, one a key
 * @param verdicts one for each primary outcome and condition
 * @param runCharts month by month
 * @param courses score at the door over a course of care
 * @param changes how improvement is spread
 * @param sensitivities ambiguous types counted differently
 * @param pseudoReplications what rows taken as independent would have claimed
 * @param claims the article's claims, put to the data
 * @param sites clinic by clinic, or site by site
 */
public record Findings(
        Scope scope,
        Flow flow,
        List<Outcome> outcomes,
        List<Measure> measures,
        List<String> primary,
        List<String> conditions,
        List<Finding> list,
        List<Verdict> verdicts,
        List<RunChart> runCharts,
        List<CourseCurve> courses,
        List<ChangeShares> changes,
        List<Sensitivity> sensitivities,
        List<PseudoReplication> pseudoReplications,
        List<ClaimAnswer> claims,
        List<SiteEstimate> sites) {

    public Findings {
        outcomes = List.copyOf(outcomes);
        measures = List.copyOf(measures);
        primary = List.copyOf(primary);
        conditions = List.copyOf(conditions);
        list = List.copyOf(list);
        verdicts = List.copyOf(verdicts);
        runCharts = List.copyOf(runCharts);
        courses = List.copyOf(courses);
        changes = List.copyOf(changes);
        sensitivities = List.copyOf(sensitivities);
        pseudoReplications = List.copyOf(pseudoReplications);
        claims = List.copyOf(claims);
        sites = List.copyOf(sites);
    }

    /** Without a comparison of clinics. */
    public Findings(
            Scope scope,
            Flow flow,
            List<Outcome> outcomes,
            List<Measure> measures,
            List<String> primary,
            List<String> conditions,
            List<Finding> list,
            List<Verdict> verdicts,
            List<RunChart> runCharts,
            List<CourseCurve> courses,
            List<ChangeShares> changes,
            List<Sensitivity> sensitivities,
            List<PseudoReplication> pseudoReplications,
            List<ClaimAnswer> claims) {
        this(
                scope,
                flow,
                outcomes,
                measures,
                primary,
                conditions,
                list,
                verdicts,
                runCharts,
                courses,
                changes,
                sensitivities,
                pseudoReplications,
                claims,
                List.of());
    }

    /** The estimate of a key; empty where the analysis does not apply to these data. */
    public Optional<Finding> find(String outcome, String condition, String analysis, String term) {
        Key key = new Key(outcome, condition, analysis, term);
        return list.stream().filter(finding -> finding.key().equals(key)).findFirst();
    }

    /** All estimates of one analysis of an outcome, conditions in the order of reports. */
    public Stream<Finding> of(String outcome, String analysis, String term) {
        return list.stream()
                .filter(finding -> finding.key().outcome().equals(outcome)
                        && finding.key().analysis().equals(analysis)
                        && finding.key().term().equals(term));
    }
}
