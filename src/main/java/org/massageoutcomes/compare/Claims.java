package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massageoutcomes.session.Sessions;
import org.massageoutcomes.stats.Estimate;
import org.massageoutcomes.stats.Estimated;
import org.massageoutcomes.study.Claim;
import org.massageoutcomes.study.Study;

/**
 * The article's claims, put to the data of all conditions shown together: agree where the interval lies beyond 0 on
 * the claimed side, disagree where it lies beyond 0 on the other or within the margin, else cannot tell.
 */
final class Claims {
    static final String NAME = "claim";

    private final ClaimEvidence evidence;

    private Claims(ClaimEvidence evidence) {
        this.evidence = evidence;
    }

    /** Claims about the same sessions share them; they are let go before those of the next are gathered. */
    static List<ClaimAnswer> of(Sessions sessions, Study study, Cells cells, EarlierReports earlier, Room room) {
        List<Claim> claims = Claim.ofTheArticle();
        Map<String, List<Claim>> bySessions = claims.stream()
                .collect(Collectors.groupingBy(
                        claim -> claim.question().sessionsOf(), TreeMap::new, Collectors.toList()));
        Map<String, ClaimAnswer> answers = room
                .map(List.copyOf(bySessions.values()), ofOne -> Room.ofSample(sessions), ofOne -> {
                    Claims one = new Claims(new ClaimEvidence(sessions, study, cells, earlier));
                    return ofOne.stream().map(one::answer).toList();
                })
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(ClaimAnswer::claim, answer -> answer));
        return claims.stream()
                .map(claim -> Objects.requireNonNull(answers.get(claim.id())))
                .toList();
    }

    /** Each claim that has a difference, as a finding: the claim's id is the term. */
    static List<Finding> findings(List<ClaimAnswer> answers) {
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : Claim.ofTheArticle()) {
            for (ClaimAnswer answer : answers) {
                if (answer.claim().equals(claim.id()) && answer.difference() != null) {
                    Key key = new Key(claim.question().subject(), answer.condition(), NAME, claim.id());
                    findings.add(new Finding(key, answer.difference(), null));
                }
            }
        }
        return findings;
    }

    private ClaimAnswer answer(Claim claim) {
        Optional<Evidence> found = evidence.of(claim.question());
        if (found.isEmpty()) {
            return new ClaimAnswer(
                    claim.id(),
                    claim.words(),
                    "",
                    claim.question() instanceof Claim.ResponseRate asked ? asked.condition() : Key.ALL_CONDITIONS,
                    null,
                    null,
                    null,
                    ClaimAnswer.Answer.NOT_RECORDED);
        }
        Evidence here = found.get();
        return new ClaimAnswer(
                claim.id(),
                claim.words(),
                here.measure(),
                here.condition(),
                here.therapeutic(),
                here.regular(),
                here.difference(),
                answer(here));
    }

    private static ClaimAnswer.Answer answer(Evidence here) {
        if (here.settled() != null) {
            return here.settled();
        }
        return here.difference() instanceof Estimated found && found.low() != null && found.high() != null
                ? answer(Estimates.low(found), Estimates.high(found), here.margin())
                : ClaimAnswer.Answer.CANNOT_TELL;
    }

    private static ClaimAnswer.Answer answer(double low, double high, @Nullable Double margin) {
        if (low > 0) {
            return ClaimAnswer.Answer.AGREE;
        }
        boolean within = margin != null && -margin < low && high < margin;
        return high < 0 || within ? ClaimAnswer.Answer.DISAGREE : ClaimAnswer.Answer.CANNOT_TELL;
    }

    /**
     * What the data have to say.
     *
     * @param measure what was measured, with its unit
     * @param condition label of the condition, or all
     * @param therapeutic mean or rate of the therapeutic arm; null where too few clients
     * @param regular the regular arm's
     * @param difference therapeutic − regular; null where there is nothing to compare with
     * @param margin least difference that matters; null where there is none
     * @param settled the answer where the difference between the arms, whatever it is, gives none; null where it does
     */
    record Evidence(
            String measure,
            String condition,
            @Nullable Double therapeutic,
            @Nullable Double regular,
            @Nullable Estimate difference,
            @Nullable Double margin,
            ClaimAnswer.@Nullable Answer settled) {}
}
