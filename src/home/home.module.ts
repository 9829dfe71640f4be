import { Module } from '@nestjs/common';
import { HomePages } from './home.pages.js';

/** Where visitors come in. What stands there is hung by the rooms. */
@Module({ controllers: [HomePages] })
export class HomeModule {}
