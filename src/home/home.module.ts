import { type DynamicModule, Module } from '@nestjs/common';
import { HelpPages, HelpPicturesRoute } from './help/help.pages.js';
import { HomePages } from './home.pages.js';
import { LOAD_SAMPLE, type LoadSample, SampleLoading } from './sample-loading.js';
import { WorkPages } from './work.pages.js';
import { OpeningPages } from './opening.pages.js';
import { SamplePages } from './sample.pages.js';

/** Where visitors come in. What stands there is hung by the rooms. */
@Module({})
export class HomeModule {
  /** @param load what loads the sample that an empty record is offered */
  static with(load: LoadSample): DynamicModule {
    return {
      module: HomeModule,
      controllers: [HelpPicturesRoute, HelpPages, OpeningPages, SamplePages, WorkPages, HomePages],
      providers: [SampleLoading, { provide: LOAD_SAMPLE, useValue: load }],
    };
  }
}
