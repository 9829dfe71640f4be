import { Module } from '@nestjs/common';
import { PopoloRoute } from './popolo.route.js';

/** The record in the terms of Popolo, which other programs on public bodies read; what stands in it the rooms say themselves. */
@Module({ controllers: [PopoloRoute] })
export class PopoloModule {}
