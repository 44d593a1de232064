package org.massageoutcomes.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.massageoutcomes.coverage.Chance;
import org.massageoutcomes.session.CodeColumn;
import org.massageoutcomes.session.NumberColumn;
import org.massageoutcomes.session.NumberColumnBuilder;
import org.massageoutcomes.session.Sample;
import org.massageoutcomes.session.Sessions;

/**
 * Sessions of one or more conditions with a known difference between the kinds of massage, in memory.
 *
 * <p>Improvement = 0.5 · (score before − 6) + difference · therapeutic + what client, therapist and session add, normal,
 * together with variance 4. Those who get therapeutic massage come 0.8 points worse. Clients have 1 to 10 sessions, 3.5 on
 * average, four of five with their own therapist. Scores have two decimals and no ends, so that the model is true.
 *
 * @param share of clients, sessions or therapists that are therapeutic
 * @param clientVariance share of the variance that is the client's: the ICC
 * @param therapistVariance share of the variance that is the therapist's
 * @param therapists shared by the conditions
 */
record SimulatedPractice(
        Treatment treatment, double share, double clientVariance, double therapistVariance, int therapists) {
    /** What decides which kind of massage a session is. */
    enum Treatment {
        CLIENT,
        SESSION,
        THERAPIST,
        /** Four of five sessions are of the kind that the therapist prefers. */
        THERAPIST_MOSTLY
    }

    /** Two-sided 95 % of the normal. */
    static final double Z = 1.959963984540054;

    private static final double SD = 2;
    private static final double OWN_THERAPIST = 0.8;
    private static final double PREFERRED_KIND = 0.8;

    /** Sessions drawn: {@code effects[c]} is the difference of condition c, which {@code clients[c]} clients have. */
    Sessions draw(Chance chance, double[] effects, int[] clients) {
        Rows rows = new Rows();
        double[] skill = new double[therapists];
        Arrays.setAll(skill, i -> chance.normal());
        boolean[] therapist = chosen(chance, therapists);
        int first = 0;
        for (int condition = 0; condition < effects.length; condition++) {
            boolean[] client = chosen(chance, clients[condition]);
            for (int i = 0; i < client.length; i++) {
                rows.client = first + i;
                rows.condition = condition + 1;
                addClient(chance, effects[condition], client[i], therapist, skill, rows);
            }
            first += client.length;
        }
        return rows.sessions(effects.length, first, therapists);
    }

    private boolean[] chosen(Chance chance, int count) {
        boolean[] chosen = new boolean[count];
        int[] order = chance.order(count);
        for (int i = 0; i < Math.round(count * share); i++) {
            chosen[order[i]] = true;
        }
        return chosen;
    }

    private void addClient(
            Chance chance, double effect, boolean client, boolean[] therapist, double[] skill, Rows rows) {
        double trait = chance.normal();
        double response = chance.normal();
        int own = chance.below(therapists);
        int sessions = (int) Math.min(10, 1 - 3 * StrictMath.log(chance.unit()));
        for (int session = 0; session < sessions; session++) {
            int with = chance.happens(OWN_THERAPIST) ? own : chance.below(therapists);
            boolean therapeutic = switch (treatment) {
                case CLIENT -> client;
                case SESSION -> chance.happens(share);
                case THERAPIST -> therapist[with];
                case THERAPIST_MOSTLY -> therapist[with] == chance.happens(PREFERRED_KIND);
            };
            double before = 6 + 1.2 * trait + 1.2 * chance.normal() + (therapeutic ? 0.8 : 0);
            double rest = StrictMath.sqrt(clientVariance) * response
                    + StrictMath.sqrt(therapistVariance) * skill[with]
                    + StrictMath.sqrt(1 - clientVariance - therapistVariance) * chance.normal();
            double improvement = 0.5 * (before - 6) + (therapeutic ? effect : 0) + SD * rest;
            rows.add(with, therapeutic, Math.round(100 * before), Math.round(100 * improvement));
        }
    }

    /**
     * The width of the 95 % interval around the same estimate that the true variances would give: nobody has it, and none
     * that is honest can be narrower.
     */
    double oracleWidth(Sample sample) {
        double[] arm = armGivenBefore(sample);
        double[] byClient = new double[sample.clients()];
        double[] byTherapist = new double[sample.sessions().therapist().cardinality()];
        double squares = 0;
        for (int i = 0; i < arm.length; i++) {
            squares += arm[i] * arm[i];
            byClient[sample.client(i)] += arm[i];
            byTherapist[sample.sessions().therapist().code(sample.row(i))] += arm[i];
        }
        double variance = clientVariance * sumOfSquares(byClient)
                + therapistVariance * sumOfSquares(byTherapist)
                + (1 - clientVariance - therapistVariance) * squares;
        return 2 * Z * SD * Math.sqrt(variance) / squares;
    }

    private static double[] armGivenBefore(Sample sample) {
        int n = sample.size();
        double meanArm = 0;
        double meanBefore = 0;
        for (int i = 0; i < n; i++) {
            meanArm += (sample.isTherapeutic(i) ? 1.0 : 0) / n;
            meanBefore += (double) sample.before(i) / n;
        }
        double products = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double before = sample.before(i) - meanBefore;
            products += before * ((sample.isTherapeutic(i) ? 1 : 0) - meanArm);
            squares += before * before;
        }
        double[] arm = new double[n];
        for (int i = 0; i < n; i++) {
            arm[i] = (sample.isTherapeutic(i) ? 1 : 0) - meanArm - products / squares * (sample.before(i) - meanBefore);
        }
        return arm;
    }

    private static double sumOfSquares(double[] numbers) {
        return Arrays.stream(numbers).map(x -> x * x).sum();
    }

    /** The columns of the table as they grow. */
    private static final class Rows {
        private final List<Integer> conditions = new ArrayList<>();
        private final List<Integer> clients = new ArrayList<>();
        private final List<Integer> types = new ArrayList<>();
        private final List<Integer> therapists = new ArrayList<>();
        private final List<Long> before = new ArrayList<>();
        private final List<Long> after = new ArrayList<>();
        private int client;
        private int condition;

        void add(int therapist, boolean therapeutic, long scoreBefore, long improvement) {
            conditions.add(condition);
            clients.add(client);
            types.add(therapeutic ? 1 : 2);
            therapists.add(therapist + 1);
            before.add(scoreBefore);
            after.add(scoreBefore - improvement);
        }

        Sessions sessions(int conditionCount, int clientCount, int therapistCount) {
            int size = clients.size();
            return new Sessions(new Sessions.Columns(
                    size,
                    CodeColumn.of(codes(conditions), labels("condition", conditionCount)),
                    codes(clients),
                    clientCount,
                    CodeColumn.of(codes(types), List.of("", "therapeutic", "regular")),
                    new boolean[] {false, true, false},
                    new boolean[3],
                    CodeColumn.of(codes(therapists), labels("therapist", therapistCount)),
                    new int[size],
                    Map.of(),
                    Map.of("pain_before", hundredths(before), "pain_after", hundredths(after)),
                    Set.of("client_id", "therapist_id")));
        }

        private static NumberColumn hundredths(List<Long> numbers) {
            long most = numbers.stream().mapToLong(Math::abs).max().orElse(0);
            NumberColumnBuilder column = new NumberColumnBuilder(numbers.size(), 2, most);
            for (int row = 0; row < numbers.size(); row++) {
                column.put(row, numbers.get(row));
            }
            return column.finish();
        }

        private static int[] codes(List<Integer> column) {
            return column.stream().mapToInt(Integer::intValue).toArray();
        }

        private static List<String> labels(String name, int count) {
            List<String> labels = new ArrayList<>(List.of(""));
            for (int i = 0; i < count; i++) {
                labels.add(name + " " + i);
            }
            return labels;
        }
    }
}
