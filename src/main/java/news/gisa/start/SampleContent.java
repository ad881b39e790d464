package news.gisa.start;

import jakarta.inject.Singleton;

@Singleton
class SampleContent {
    void load() {}
}
