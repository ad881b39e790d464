import java.util.Random;

/** News of nowhere: Korean text of the usual lengths. */
final class Prose {
    private static final int PARAGRAPHS = 19;
    private static final String[] SECTION = {"정치", "경제", "산업", "사회", "국제", "문화", "체육", "과학"};
    private static final String[] FAMILY = {"한", "윤", "차", "서", "임", "오", "권", "배", "노", "문"};
    private static final String[] GIVEN = {"서윤", "도하", "은결", "하람", "지우"};
    private static final String[] PLACE = {"새봄시", "한빛군", "다온구", "가람도", "너울항", "솔바람시", "물빛마을", "해오름구", "별내리", "늘푸른군"};
    private static final String[] THING = {
        "철도", "도서관", "배터리", "수돗물", "로봇", "예산", "항만", "학교", "축제", "병원",
        "시장", "공원", "버스", "반도체", "바둑", "날씨", "주택", "연구소", "어시장", "극장"
    };
    private static final String[] WHO = {
        "시청 담당 부서는", "현장을 찾은 주민들은", "이 분야를 오래 지켜본 연구자들은", "회사 쪽 설명을 들은 직원들은",
        "의회 예산 위원회는", "지난해 같은 일을 겪은 이웃 도시는", "시민 단체 활동가들은", "공사를 맡은 기술자들은"
    };
    private static final String[] WHEN = {"지난주부터", "올해 안에", "이르면 다음 달", "세 차례 회의 끝에", "겨울이 오기 전에", "두 해에 걸쳐"};
    private static final String[] WHAT = {
        "새 계획을 처음부터 다시 살펴보기로",
        "늘어난 비용을 나누어 맡기로",
        "낡은 시설을 한곳으로 모으기로",
        "그동안의 기록을 모두 공개하기로",
        "밤에도 문을 열어 두기로",
        "안전 점검을 두 배로 늘리기로",
        "젊은 일꾼을 더 뽑기로"
    };
    private static final String[] END = {"했다고 밝혔다.", "뜻을 모았다.", "약속했다.", "하고 준비에 들어갔다.", "했지만 반대도 적지 않다."};

    private final Random random;

    Prose(Random random) {
        this.random = random;
    }

    String section(int number) {
        return SECTION[number];
    }

    String name(int number) {
        return FAMILY[number % FAMILY.length] + GIVEN[number / FAMILY.length];
    }

    String tag(int number) {
        return PLACE[number % PLACE.length] + THING[number / PLACE.length];
    }

    String headline() {
        return "‘" + any(PLACE) + " " + any(THING) + "’ " + any(WHEN) + " "
                + any(WHAT).replaceAll("기로$", "나") + "…" + any(PLACE) + "도 " + any(THING) + " 손질";
    }

    String line() {
        return any(PLACE) + " " + any(THING) + "·" + any(THING) + " " + any(WHEN) + " 손보고 " + (10 + random.nextInt(900))
                + "억 원 들인다";
    }

    String body() {
        StringBuilder text = new StringBuilder(2_000);
        for (int i = 0; i < PARAGRAPHS; i++) {
            sentence(text).append(' ');
            sentence(text).append("\n\n");
        }
        return text.append("::ad{slot=\"end\"}\n").toString();
    }

    private StringBuilder sentence(StringBuilder text) {
        return text.append(any(PLACE))
                .append(' ')
                .append(any(THING))
                .append(" 문제를 두고 ")
                .append(any(WHO))
                .append(' ')
                .append(any(WHEN))
                .append(' ')
                .append(any(WHAT))
                .append(' ')
                .append(any(END));
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
