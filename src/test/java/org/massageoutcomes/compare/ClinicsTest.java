package org.massageoutcomes.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.massageoutcomes.disclose.Disclosure;
import org.massageoutcomes.report.document.Document;
import org.massageoutcomes.report.document.Section;
import org.massageoutcomes.report.words.Facts;
import org.massageoutcomes.stats.Estimated;

/** Who of several clinics may be shown, and what is said of those. */
class ClinicsTest {
    private static final String MIGRAINE = "Migraine";

    @Test
    void aClinicOfAFewIsNotNamedAndTakesTheNextSmallestWithIt() {
        Findings shown = shown(clinic("Big", 40)
                .and(clinic("Middle", 30))
                .and(clinic("Small", 24))
                .and(clinic("Tiny", 4)));
        assertThat(clinics(shown)).containsExactly("Big", "Middle");
        assertThat(shown.toString()).doesNotContain("Tiny");
        assertThat(shown.find("pain", MIGRAINE, "pooled", Key.DIFFERENCE)).isPresent();
        assertThat(shown.sites()).as("two are too few for limits").allMatch(site -> site.limits() == null);
    }

    @Test
    void aFewInEveryClinicButOneHideThatOneToo() {
        assertThat(clinics(shown(clinic("Big", 40).and(clinic("Tiny", 4))))).isEmpty();
        assertThat(clinics(shown(clinic("Big", 40).and(clinic("A", 12)).and(clinic("B", 12)))))
                .containsExactly("Big");
    }

    @Test
    void clinicsThatAreAllLargeAreAllShownAndPooled() {
        Findings shown = shown(clinic("A", 40).and(clinic("B", 30)).and(clinic("C", 24)));
        assertThat(clinics(shown)).containsExactly("A", "B", "C");
        assertThat(shown.sites()).allSatisfy(site -> {
            assertThat(site.limits()).isNotNull();
            assertThat(site.primary()).isInstanceOf(Estimated.class);
        });
        assertThat(shown.find("pain", MIGRAINE, "pooled", PooledTerms.PREDICTION_INTERVAL))
                .isPresent();
    }

    @Test
    void aClinicThatIsNamedLikeATermIsStillAClinic() {
        Findings shown = shown(clinic("regular:rate", 40).and(clinic("q", 30)).and(clinic("tau2", 24)));
        assertThat(clinics(shown)).containsExactly("q", "regular:rate", "tau2");
        assertThat(shown.find("pain", MIGRAINE, "clinic", "regular:rate")
                        .orElseThrow()
                        .estimate())
                .isEqualTo(shown.sites().get(1).primary());
    }

    @Test
    void oneClinicHasNobodyToBeComparedWith() {
        Findings shown = shown(clinic("A", 40));
        assertThat(clinics(shown)).isEmpty();
    }

    /** A second clinic may be one client, so what is said of a single clinic is said of clinics too small, word for word. */
    @Test
    void clinicsTooSmallToBeComparedAreNotPassedOverInSilenceNorCounted() {
        Findings small = shown(clinic("A", 12).and(clinic("B", 12)).and(clinic("C", 12)));
        Findings second = shown(clinic("A", 40).and(clinic("B", 1)));
        Findings one = shown(clinic("A", 40));
        assertThat(clinics(small)).isEmpty();
        assertThat(clinics(second)).isEmpty();
        assertThat(sites(small)).isPresent().isEqualTo(sites(second)).isEqualTo(sites(one));
        assertThat(small.scope()).isEqualTo(one.scope());
        Findings without = shown(clinic("A", 40).without("clinic_id"));
        assertThat(sites(without)).isEmpty();
    }

    private static Optional<Section> sites(Findings shown) {
        return Document.of(new Facts(shown)).sections().stream()
                .filter(section -> section.title().equals("Do clinics agree?"))
                .findFirst();
    }

    @Test
    void noTherapistIsNamed() {
        assertThat(shown(clinic("A", 40).and(clinic("B", 40))).toString()).doesNotContain("T-");
    }

    private static List<String> clinics(Findings findings) {
        return findings.list().stream()
                .filter(finding -> finding.key().analysis().equals("clinic"))
                .map(finding -> finding.key().term())
                .toList();
    }

    private static Findings shown(Rows rows) {
        return Disclosure.check(Trial.of(rows.export()), Set.of(MIGRAINE)).findings();
    }

    /** Half the clients of each type, three sessions each. */
    private static Rows clinic(String name, int clients) {
        Rows rows = new Rows();
        for (int i = 0; i < 3 * clients; i++) {
            int client = i / 3;
            boolean therapeutic = client % 2 == 0;
            int before = 4 + Math.floorMod(client * 7 + i, 6);
            rows.add(
                    "clinic_id",
                    name,
                    "client_id",
                    name.charAt(0) + "C" + client,
                    "therapist_id",
                    "T-" + client % 6,
                    "massage_type",
                    therapeutic ? "therapeutic" : "regular",
                    "condition",
                    MIGRAINE,
                    "pain_before",
                    String.valueOf(before),
                    "pain_after",
                    String.valueOf(before - Math.floorMod(client * 5 + i * 3, 4) - (therapeutic ? 1 : 0)));
        }
        return rows;
    }
}
