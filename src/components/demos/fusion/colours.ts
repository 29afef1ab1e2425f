/** @file Which colour a network and a state have, in all drawings. */
import { seriesRole, type Role } from '../../charts/roles';
import { networks, tests, type Name, type Test } from './fields';

export const roleOf = (name: Name): Role => seriesRole(networks.indexOf(name));
export const roleOfTest = (test: Test): Role => seriesRole(tests.indexOf(test));
